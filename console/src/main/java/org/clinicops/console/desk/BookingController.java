package org.clinicops.console.desk;

import org.clinicops.console.services.Answer;
import org.clinicops.console.services.Problem;
import org.clinicops.console.services.SchedulingService;
import org.clinicops.console.services.SchedulingService.Appointment;
import org.clinicops.console.services.SchedulingService.BookingRequest;
import org.clinicops.console.services.SchedulingService.NewAppointment;
import org.jspecify.annotations.Nullable;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Books a visit for one request of the queue: free times for what the receptionist looks
 * for, one of which is booked with one press. A refusal is shown with fresh times.
 */
@Controller
@RequestMapping("/desk/requests/{id}")
class BookingController {

	private final SchedulingService scheduling;

	private final BookingPage pages;

	BookingController(SchedulingService scheduling, BookingPage pages) {
		this.scheduling = scheduling;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView search(@PathVariable String id, @ModelAttribute("wish") Wish wish, BindingResult unreadable,
			HtmxRequest htmx) {
		Answer<BookingRequest> request = request(id);
		return page(htmx, HttpStatus.OK).addAllObjects(this.pages.search(request, wish));
	}

	@PostMapping
	ModelAndView book(@PathVariable String id, @ModelAttribute("wish") Wish wish, BindingResult unreadable,
			@RequestParam("slot") String chosen, HtmxRequest htmx) {
		Slot slot = Slot.parse(chosen);
		Answer<BookingRequest> request = request(id);
		Answer<Appointment> booked = book(request, wish, slot);
		if (booked.content() != null) {
			return page(htmx, HttpStatus.OK).addAllObjects(this.pages.booked(request, booked));
		}
		return page(htmx, statusOf(booked.problem())).addAllObjects(this.pages.search(request, wish))
			.addObject("refusal", booked.problem());
	}

	private Answer<Appointment> book(Answer<BookingRequest> request, Wish wish, Slot slot) {
		BookingRequest wanted = request.content();
		if (wanted == null) {
			return new Answer<>(null, request.problem());
		}
		return Answer
			.of(() -> this.scheduling.book(wish.keyFor(slot), new NewAppointment(wanted.id(), wanted.patientId(),
					String.valueOf(wish.visitType()), slot.site(), slot.practitionerId(), slot.start())));
	}

	private Answer<BookingRequest> request(String id) {
		return Answer.of(() -> this.scheduling.bookingRequest(id)).orNotFound();
	}

	private static ModelAndView page(HtmxRequest htmx, HttpStatusCode status) {
		return new ModelAndView(htmx.isHtmxRequest() ? "desk/booking :: booking" : "desk/booking", status);
	}

	private static HttpStatusCode statusOf(@Nullable Problem problem) {
		return (problem != null) ? HttpStatusCode.valueOf(problem.status()) : HttpStatus.OK;
	}

}
