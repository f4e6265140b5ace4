package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.support.domain.Refusal;

/**
 * What a change of a series does to one of its visits. Whoever carries on with one that
 * is over for the visit does nothing to it any more.
 *
 * @param number which of the changes of the series it is
 */
record SeriesChange(int number, Appointment visit) {

	/**
	 * Claims the time that the series is about to move the visit to, besides its own:
	 * whatever else happens to the visit lets go of it again.
	 * @throws Refusal {@code changed-meanwhile} if it is not as the series saw it, or the
	 * change is over
	 */
	void reserve(BookedVisit from, BookedVisit to) {
		if (isOver() || !isBookedFor(from)) {
			throw Refusal.conflict("changed-meanwhile",
					"Somebody else has changed one of the visits since. Look again and decide again.");
		}
		this.visit.claimBeside(to);
	}

	/**
	 * Moves the visit to what was reserved; what something else was done to lets go of
	 * it.
	 */
	void moveToReserved(BookedVisit from, BookedVisit to, String by, Instant now) {
		if (!isOver() && isBookedFor(from) && this.visit.isReserved(to)) {
			this.visit.reschedule(to, by, now);
		}
		stay();
	}

	/** Lets go of what was reserved. */
	void stay() {
		if (!isOver()) {
			this.visit.end(this.number);
			if (!this.visit.claims().isEmpty()) {
				this.visit.claim();
			}
		}
	}

	/**
	 * Cancels the visit, if it is still booked; not one for which the change is over, as
	 * for one that somebody took back since.
	 */
	void cancel(CancellationReason reason, String by, Instant now) {
		if (isOver()) {
			return;
		}
		this.visit.end(this.number);
		if (this.visit.status() == AppointmentStatus.BOOKED) {
			this.visit.cancel(reason, by, now);
		}
	}

	private boolean isOver() {
		return this.visit.isOver(this.number);
	}

	private boolean isBookedFor(BookedVisit time) {
		return this.visit.status() == AppointmentStatus.BOOKED && this.visit.visit().equals(time);
	}

}
