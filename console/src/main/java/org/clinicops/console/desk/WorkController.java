package org.clinicops.console.desk;

import java.util.function.Supplier;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.clinicops.console.pages.Times;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.Problem;
import org.clinicops.console.services.SchedulingService;
import org.clinicops.console.services.SchedulingService.BookingRequest;
import org.clinicops.console.services.SchedulingService.Snooze;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who works on a request, and when: the buttons above the free times. Opening the page
 * claims nothing; a link may be opened by anything.
 */
@Controller
@RequestMapping("/desk/requests/{id}")
class WorkController {

	private final SchedulingService scheduling;

	private final BookingPage pages;

	private final Times times;

	WorkController(SchedulingService scheduling, BookingPage pages, Times times) {
		this.scheduling = scheduling;
		this.pages = pages;
		this.times = times;
	}

	@PostMapping(params = "work=claim")
	ModelAndView claim(@PathVariable String id, @ModelAttribute("wish") Wish wish, BindingResult unreadable,
			HtmxRequest htmx) {
		return done(id, () -> this.scheduling.claim(id), wish, htmx);
	}

	@PostMapping(params = "work=release")
	ModelAndView release(@PathVariable String id, @ModelAttribute("wish") Wish wish, BindingResult unreadable,
			HtmxRequest htmx) {
		return done(id, () -> this.scheduling.release(id), wish, htmx);
	}

	@PostMapping(params = "work=snooze")
	ModelAndView snooze(@PathVariable String id, @ModelAttribute("wish") Wish wish, BindingResult unreadable,
			HtmxRequest htmx) {
		return done(id, () -> this.scheduling.snooze(id, new Snooze(this.times.tomorrow())), wish, htmx);
	}

	@PostMapping(params = "work=wake")
	ModelAndView wake(@PathVariable String id, @ModelAttribute("wish") Wish wish, BindingResult unreadable,
			HtmxRequest htmx) {
		return done(id, () -> this.scheduling.wake(id), wish, htmx);
	}

	private ModelAndView done(String id, Supplier<BookingRequest> command, Wish wish, HtmxRequest htmx) {
		Answer<BookingRequest> answer = Answer.of(command).orNotFound();
		Problem problem = answer.problem();
		Answer<BookingRequest> request = (problem != null)
				? Answer.of(() -> this.scheduling.bookingRequest(id)).orNotFound() : answer;
		HttpStatusCode status = (problem != null) ? HttpStatusCode.valueOf(problem.status()) : HttpStatus.OK;
		ModelAndView page = htmx.isHtmxRequest()
				? new ModelAndView("desk/booking :: work", status).addObject("request", request)
				: new ModelAndView("desk/booking", status).addAllObjects(this.pages.search(request, wish));
		return page.addObject("workRefusal", problem).addObject("worked", problem == null);
	}

}
