package org.clinicops.scheduling.bookingrequest.web;

import jakarta.validation.Valid;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the work queue. */
@RestController
@RequestMapping("/api/booking-requests")
class BookingRequestController {

	private final BookingRequests requests;

	BookingRequestController(BookingRequests requests) {
		this.requests = requests;
	}

	@GetMapping
	PageOf<BookingRequestView> list(@RequestParam(required = false) BookingRequest.@Nullable Status status,
			@RequestParam(required = false) @Nullable Pathway pathway,
			@RequestParam(required = false) @Nullable SiteCode site, @Valid @ParameterObject Paging paging) {
		return this.requests.list(new BookingRequests.Filter(status, pathway, site), paging)
			.map(BookingRequestView::of);
	}

	@GetMapping("/{id}")
	BookingRequestView find(@PathVariable BookingRequestId id) {
		return this.requests.find(id)
			.map(BookingRequestView::of)
			.orElseThrow(() -> Refusal.unknown("booking-request", id));
	}

}
