package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.identity.SeriesId;

/** Visits in the {@link NaiveBook} that are decided on together, while they are held. */
final class NaiveSeries {

	final SeriesId id;

	final Instant until;

	private boolean decided;

	private boolean booked;

	NaiveSeries(SeriesId id, Instant until) {
		this.id = id;
		this.until = until;
	}

	boolean isOpen(Instant now) {
		return !this.decided && now.isBefore(this.until);
	}

	/** Once and for all; what is too late is given up. */
	void decide(boolean book, Instant now) {
		this.booked = this.booked || (book && isOpen(now));
		this.decided = true;
	}

	boolean isDecided() {
		return this.decided;
	}

	boolean isBooked() {
		return this.booked;
	}

}
