package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an appointment: for whoever asks later, and to be taken
 * back.
 *
 * @param by who did it
 * @param before the status until then
 * @param movedFrom the visit until then, if it was moved
 * @param overbooking that it gave up as it moved, if it was beside another
 * @param reason coded, if it was cancelled
 */
public record Change(Kind kind, Instant at, String by, AppointmentStatus before, @Nullable BookedVisit movedFrom,
		@Nullable Overbooking overbooking, @Nullable CancellationReasonCode reason) {

	static Change of(Kind kind, Instant at, String by, AppointmentStatus before) {
		return new Change(kind, at, by, before, null, null, null);
	}

	static Change move(Appointment moved, Instant at, String by) {
		return new Change(Kind.RESCHEDULED, at, by, moved.status(), moved.visit(), moved.overbooking(), null);
	}

	static Change cancellation(Appointment cancelled, CancellationReasonCode reason, Instant at, String by) {
		return new Change(Kind.CANCELLED, at, by, cancelled.status(), null, null, reason);
	}

	/** What can be done to an appointment once it is booked. */
	public enum Kind {

		RESCHEDULED, CANCELLED, ARRIVED, CHECKED_IN, FULFILLED, NOSHOW, UNDONE;

		/** Whether it belongs to the day of the visit, and not to its booking. */
		public boolean isOfTheDay() {
			return this != RESCHEDULED && this != CANCELLED;
		}

	}

}
