package org.clinicops.scheduling.waitlist;

import java.time.Instant;

import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.identity.AppointmentId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * A time that is held for an entry of the waitlist until somebody decides for the
 * patient, or it ends.
 *
 * @param appointment the visit that is held, or the one that may move
 * @param until when the hold ends
 */
public record Offer(OfferId id, @Indexed(name = "appointment", sparse = true) AppointmentId appointment,
		BookedVisit visit, Instant madeAt, Instant until) {

	/** Whether it is this one, as the store has it: with instants less precise. */
	boolean isSame(@Nullable Offer other) {
		return other != null && this.id.equals(other.id) && this.visit.equals(other.visit);
	}

	/** When the patient would be there. */
	Interval time() {
		return new Interval(this.visit.start(), this.visit.end());
	}

}
