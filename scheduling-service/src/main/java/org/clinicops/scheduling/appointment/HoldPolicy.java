package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a time is kept.
 *
 * @param length from its beginning, and from each renewal
 * @param longest with all its renewals
 */
public record HoldPolicy(Duration length, Duration longest) {

	Hold begin(String owner, Instant now) {
		return new Hold(owner, now, now.plus(this.length));
	}

	/** When a hold ends that is renewed now. */
	Instant renewed(Hold hold, Instant now) {
		Instant last = hold.since().plus(this.longest);
		Instant wanted = now.plus(this.length);
		return wanted.isBefore(last) ? wanted : last;
	}

}
