package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * That somebody works on a request, so that nobody else does. It always ends, without
 * anybody ending it.
 *
 * @param by the user's name
 * @param until from when it counts no more
 */
public record QueueClaim(String by, @Indexed(name = "until", sparse = true) Instant until) {

	boolean isOver(Instant now) {
		return !now.isBefore(this.until);
	}

}
