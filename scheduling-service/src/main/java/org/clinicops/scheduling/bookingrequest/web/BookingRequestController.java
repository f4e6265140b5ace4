package org.clinicops.scheduling.bookingrequest.web;

import java.time.Clock;
import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.bookingrequest.WorkQueue;
import org.clinicops.scheduling.bookingrequest.Worker;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.EntityTags;
import org.clinicops.support.web.IfMatch;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the work queue, and who works on what. */
@RestController
@RequestMapping("/api/booking-requests")
class BookingRequestController {

	private final BookingRequests requests;

	private final WorkQueue queue;

	private final Catalogues catalogues;

	private final Clock clock;

	BookingRequestController(BookingRequests requests, WorkQueue queue, Catalogues catalogues, Clock clock) {
		this.requests = requests;
		this.queue = queue;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "List the work queue, urgent requests first")
	PageOf<BookingRequestView> list(@Valid @ParameterObject QueueQuery query, @Valid @ParameterObject Paging paging,
			Caller caller) {
		Instant now = this.clock.instant();
		return this.requests.list(query.toFilter(this.catalogues.current(), caller.name(), now), paging)
			.map((request) -> BookingRequestView.of(request, now));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Show a booking request")
	ResponseEntity<BookingRequestView> find(@PathVariable BookingRequestId id) {
		return tagged(this.requests.find(id).orElseThrow(() -> Refusal.unknown("booking-request", id)));
	}

	@PostMapping("/{id}/claim")
	@Operation(summary = "Work on a request, so that nobody else does")
	ResponseEntity<BookingRequestView> claim(@PathVariable BookingRequestId id, Caller caller, IfMatch seen) {
		return tagged(this.queue.claim(id, worker(caller, seen)));
	}

	@PostMapping("/{id}/release")
	@Operation(summary = "Let others work on a request")
	ResponseEntity<BookingRequestView> release(@PathVariable BookingRequestId id, Caller caller, IfMatch seen) {
		return tagged(this.queue.release(id, worker(caller, seen)));
	}

	@PostMapping("/{id}/snooze")
	@Operation(summary = "Put a request off")
	ResponseEntity<BookingRequestView> snooze(@PathVariable BookingRequestId id, @Valid @RequestBody Snooze body,
			Caller caller, IfMatch seen) {
		return tagged(this.queue.snooze(id, worker(caller, seen), body.until().toInstant()));
	}

	@PostMapping("/{id}/wake")
	@Operation(summary = "Have a request back that was put off")
	ResponseEntity<BookingRequestView> wake(@PathVariable BookingRequestId id, Caller caller, IfMatch seen) {
		return tagged(this.queue.wake(id, worker(caller, seen)));
	}

	private static Worker worker(Caller caller, IfMatch seen) {
		return new Worker(caller.name(), caller.displayName(), caller.isAny("admin"), seen.version());
	}

	private ResponseEntity<BookingRequestView> tagged(BookingRequest request) {
		return ResponseEntity.ok()
			.eTag(EntityTags.of(request))
			.body(BookingRequestView.of(request, this.clock.instant()));
	}

}
