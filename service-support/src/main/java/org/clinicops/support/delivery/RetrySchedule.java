package org.clinicops.support.delivery;

import java.time.Duration;

/**
 * When a failed delivery is tried again: after a first pause, then after twice the last
 * one, up to a longest one, which goes on for ever.
 */
public record RetrySchedule(Duration first, Duration longest) {

	private static final int MOST_DOUBLINGS = 30;

	public RetrySchedule {
		if (first.isZero() || first.isNegative() || first.compareTo(longest) > 0) {
			throw new IllegalArgumentException(
					"The first pause (" + first + ") has to be positive and not above the longest (" + longest + ").");
		}
	}

	Duration pauseAfter(int failedAttempts) {
		Duration pause = this.first.multipliedBy(1L << Math.min(failedAttempts - 1, MOST_DOUBLINGS));
		return (pause.compareTo(this.longest) < 0) ? pause : this.longest;
	}

}
