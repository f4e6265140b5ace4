package org.clinicops.console.desk;

import java.time.LocalDate;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.clinicops.console.pages.Times;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.Listing;
import org.clinicops.console.services.Patients;
import org.clinicops.console.services.SchedulingService;
import org.clinicops.console.services.SchedulingService.Appointment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One day's appointments, at one site or all. */
@Controller
class AppointmentsController {

	private static final int PAGE_SIZE = 100;

	private final SchedulingService scheduling;

	private final Patients patients;

	private final Times times;

	AppointmentsController(SchedulingService scheduling, Patients patients, Times times) {
		this.scheduling = scheduling;
		this.patients = patients;
		this.times = times;
	}

	@GetMapping("/desk/appointments")
	String day(@RequestParam(required = false) @Nullable LocalDate date,
			@RequestParam(required = false) @Nullable String site, @RequestParam(defaultValue = "0") int page,
			HtmxRequest htmx, Model model) {
		LocalDate day = (date != null) ? date : this.times.today();
		Answer<Listing<Appointment>> appointments = Answer
			.of(() -> this.scheduling.appointments(site, day, page, PAGE_SIZE));
		model.addAttribute("appointments", appointments);
		model.addAttribute("patients",
				this.patients.byId(Listing.items(appointments).stream().map(Appointment::patientId)));
		model.addAttribute("sites", Answer.of(this.scheduling::sites));
		model.addAttribute("date", day);
		model.addAttribute("site", site);
		return htmx.isHtmxRequest() ? "desk/appointments :: day" : "desk/appointments";
	}

}
