package org.clinicops.support.domain;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * Marks the document that a command created, so that the same command sent again finds
 * its result. Stored inside that document; its unique index is the referee between two
 * that arrive at once.
 *
 * @param value the caller's key, prefixed with the caller
 * @param fingerprint of the command; another command under the same key is refused
 * (<a href=
 * "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">Idempotency-Key</a>)
 */
public record IdempotencyKey(@Indexed(name = "idempotency", unique = true, sparse = true) String value,
		String fingerprint) {

	/**
	 * Checks that the stored key was given with the same command.
	 * @throws Refusal {@code idempotency-key-reused} if it was not
	 */
	public void requireSameCommand(@Nullable IdempotencyKey stored) {
		if (stored == null || !stored.fingerprint.equals(this.fingerprint)) {
			throw Refusal.conflict("idempotency-key-reused",
					"This Idempotency-Key was used before with another body. Use a new key for a new command.");
		}
	}

}
