package org.clinicops.scheduling.bookingrequest;

import java.time.Clock;
import java.time.Instant;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;

import org.springframework.stereotype.Service;

/**
 * Puts the pathways of an intake into the queue, and takes each out while it is booked.
 * Either may be told any number of times.
 */
@Service
public class WorkQueue {

	private final BookingRequests requests;

	private final Clock clock;

	WorkQueue(BookingRequests requests, Clock clock) {
		this.requests = requests;
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

}
