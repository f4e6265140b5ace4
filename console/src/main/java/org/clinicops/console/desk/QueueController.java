package org.clinicops.console.desk;

import java.util.stream.Stream;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.IntakeService;
import org.clinicops.console.services.IntakeService.IntakeInList;
import org.clinicops.console.services.Listing;
import org.clinicops.console.services.Patients;
import org.clinicops.console.services.SchedulingService;
import org.clinicops.console.services.SchedulingService.BookingRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The queue of booking requests that wait for the receptionist, and above it those who
 * cannot wait: an emergency opens no booking request.
 */
@Controller
class QueueController {

	private static final int PAGE_SIZE = 50;

	private static final int EMERGENCIES = 10;

	private final SchedulingService scheduling;

	private final IntakeService intakes;

	private final Patients patients;

	QueueController(SchedulingService scheduling, IntakeService intakes, Patients patients) {
		this.scheduling = scheduling;
		this.intakes = intakes;
		this.patients = patients;
	}

	@GetMapping("/desk")
	String queue(@RequestParam(required = false) @Nullable String pathway,
			@RequestParam(required = false) @Nullable String site,
			@RequestParam(defaultValue = "false") boolean snoozed, @RequestParam(defaultValue = "0") int page,
			HtmxRequest htmx, Model model) {
		Answer<Listing<BookingRequest>> requests = Answer
			.of(() -> this.scheduling.bookingRequests("OPEN", pathway, site, snoozed, page, PAGE_SIZE));
		model.addAttribute("requests", requests);
		Answer<Listing<IntakeInList>> emergencies = Answer.of(() -> this.intakes.intakes("EMERGENCY", 0, EMERGENCIES));
		model.addAttribute("emergencies", emergencies);
		model.addAttribute("patients",
				this.patients.byId(Stream.concat(Listing.items(emergencies).stream().map(IntakeInList::patientId),
						Listing.items(requests).stream().map(BookingRequest::patientId))));
		model.addAttribute("sites", Answer.of(this.scheduling::sites));
		model.addAttribute("pathway", pathway);
		model.addAttribute("site", site);
		model.addAttribute("snoozed", snoozed);
		return htmx.isHtmxRequest() ? "desk/queue :: queue" : "desk/queue";
	}

}
