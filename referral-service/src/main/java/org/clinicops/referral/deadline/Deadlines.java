package org.clinicops.referral.deadline;

import java.time.Instant;

/**
 * By when a recipient has to have taken notice of a referral, and by when to have
 * answered it.
 */
public record Deadlines(Instant receiveBy, Instant decideBy) {

	public Deadlines {
		if (decideBy.isBefore(receiveBy)) {
			throw new IllegalArgumentException(
					"A decision cannot be due (" + decideBy + ") before the receipt is (" + receiveBy + ").");
		}
	}

}
