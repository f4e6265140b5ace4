package org.clinicops.scheduling.appointment;

import org.clinicops.support.domain.Refusal;

/**
 * A time that is kept: of a visit that is not booked yet, or beside the time that a
 * booked one has, until it moves there or the hold ends.
 */
public record Kept(BookedVisit visit, Hold hold) {

	/**
	 * Checks that the other is this one: of the same owner, at the same time with the
	 * same practitioner, in whichever room.
	 * @throws Refusal {@code move-held}
	 */
	void requireSame(Kept other) {
		BookedVisit wanted = other.visit();
		if (!this.hold.owner().equals(other.hold().owner()) || !this.visit.start().equals(wanted.start())
				|| !this.visit.site().equals(wanted.site())
				|| !this.visit.practitioner().equals(wanted.practitioner())) {
			throw Refusal.conflict("move-held", "Another time is kept for this visit already.");
		}
	}

}
