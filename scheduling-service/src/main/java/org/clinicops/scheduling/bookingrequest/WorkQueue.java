package org.clinicops.scheduling.bookingrequest;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Service;

/**
 * Puts the pathways of an intake into the queue, and takes each out while it is booked.
 * Either may be told any number of times. In between it sees to it that no two people
 * work on the same request.
 */
@Service
public class WorkQueue {

	private final BookingRequests requests;

	private final QueuePolicy policy;

	private final Clock clock;

	WorkQueue(BookingRequests requests, QueuePolicy policy, Clock clock) {
		this.requests = requests;
		this.policy = policy;
		this.clock = clock;
	}

	/** Opens a request for each pathway that is not in the queue yet. */
	public void open(SubmittedIntake intake) {
		Instant now = this.clock.instant();
		intake.pathways().forEach((pathway) -> this.requests.insertIfAbsent(BookingRequest.open(intake, pathway, now)));
	}

	/**
	 * Notes what became of a visit that answers a request: a booked one takes it out of
	 * the queue, one that the clinic cancels puts it back.
	 */
	public void note(BookingRequestId id, AppointmentId appointment, BookingRequest.Status outcome, Instant at) {
		this.requests.change(id, (request) -> request.note(appointment, outcome, at));
	}

	/**
	 * Makes a request this person's for a while.
	 * @throws Refusal {@code claimed-by-another}, {@code wrong-status} or
	 * {@code changed-meanwhile}
	 */
	public BookingRequest claim(BookingRequestId id, Worker worker) {
		Instant now = this.clock.instant();
		return change(id, worker, (request) -> request.claim(worker, this.policy, now));
	}

	/**
	 * Gives a request back to all.
	 * @throws Refusal {@code claimed-by-another} or {@code changed-meanwhile}
	 */
	public BookingRequest release(BookingRequestId id, Worker worker) {
		Instant now = this.clock.instant();
		return change(id, worker, (request) -> request.release(worker, now));
	}

	/**
	 * Puts a request off.
	 * @throws Refusal {@code claimed-by-another}, {@code wrong-status},
	 * {@code changed-meanwhile} or {@code invalid-field}
	 */
	public BookingRequest snooze(BookingRequestId id, Worker worker, Instant until) {
		Instant now = this.clock.instant();
		return change(id, worker, (request) -> request.snooze(worker, until, this.policy, now));
	}

	/**
	 * Brings a request back that was put off.
	 * @throws Refusal {@code changed-meanwhile}
	 */
	public BookingRequest wake(BookingRequestId id, Worker worker) {
		return change(id, worker, BookingRequest::wake);
	}

	private BookingRequest change(BookingRequestId id, Worker worker, Consumer<BookingRequest> change) {
		return this.requests.change(id, (request) -> {
			request.requireVersion(worker.seen());
			change.accept(request);
		}).orElseThrow(() -> Refusal.unknown("booking-request", id));
	}

}
