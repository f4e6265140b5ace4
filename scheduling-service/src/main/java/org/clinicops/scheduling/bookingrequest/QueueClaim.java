package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * That somebody works on a request, so that nobody else does. It always ends, without
 * anybody ending it.
 *
 * @param by the user's name, by which they are told apart
 * @param displayName what others know them by; null if that was not noted
 * @param until from when it counts no more
 */
public record QueueClaim(String by, @Nullable String displayName,
		@Indexed(name = "until", sparse = true) Instant until) {

	/** Who works on it, in a word that others understand. */
	public String shown() {
		return (this.displayName != null) ? this.displayName : this.by;
	}

	boolean isOver(Instant now) {
		return !now.isBefore(this.until);
	}

}
