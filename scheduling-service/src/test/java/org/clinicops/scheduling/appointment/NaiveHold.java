package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;

import org.clinicops.scheduling.availability.Visit;

/**
 * A time in the {@link NaiveBook} that is kept for somebody: of a visit that is not
 * booked yet, or where one may move.
 */
record NaiveHold(Visit visit, String owner, Instant since, Instant until) {

	private static final Duration LENGTH = Duration.ofMinutes(5);

	private static final Duration LONGEST = Duration.ofMinutes(6);

	static NaiveHold begin(Visit visit, String owner, Instant now) {
		return new NaiveHold(visit, owner, now, now.plus(LENGTH));
	}

	NaiveHold renewed(Instant now) {
		Instant last = this.since.plus(LONGEST);
		Instant wanted = now.plus(LENGTH);
		return new NaiveHold(this.visit, this.owner, this.since, wanted.isBefore(last) ? wanted : last);
	}

	boolean isOver(Instant now) {
		return !now.isBefore(this.until);
	}

	boolean isOf(String somebody) {
		return this.owner.equals(somebody);
	}

	/** Whether somebody has just that, in whichever room. */
	boolean isOf(String somebody, Visit wanted) {
		return isOf(somebody) && this.visit.start().equals(wanted.start())
				&& this.visit.practitioner().equals(wanted.practitioner());
	}

}
