package org.clinicops.scheduling.bookingrequest;

import java.time.Duration;
import java.time.Instant;

import org.clinicops.support.domain.Refusal;

/**
 * How long a request is one person's, and how long it may be put off.
 *
 * @param claim from its beginning, and from each renewal
 * @param longestSnooze from now
 */
public record QueuePolicy(Duration claim, Duration longestSnooze) {

	QueueClaim begin(Worker worker, Instant now) {
		return new QueueClaim(worker.name(), worker.displayName(), now.plus(this.claim));
	}

	/**
	 * Checks until when a request is to be put off.
	 * @throws Refusal if that is not ahead, or too far
	 */
	void requireSoon(Instant until, Instant now) {
		if (!until.isAfter(now)) {
			throw Refusal.invalid("until", "future", "This has to be in the future.");
		}
		if (until.isAfter(now.plus(this.longestSnooze))) {
			throw Refusal.invalid("until", "too-far-ahead",
					"A request is put off for " + this.longestSnooze.toDays() + " days at most.");
		}
	}

}
