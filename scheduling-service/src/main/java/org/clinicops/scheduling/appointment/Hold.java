package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.support.domain.Refusal;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * A time that is kept for somebody who has not decided yet. It always ends.
 *
 * @param owner who may confirm it
 * @param since when it began; renewing it does not change that
 */
public record Hold(String owner, Instant since, @Indexed(name = "hold_expires_at", sparse = true) Instant expiresAt) {

	/**
	 * Checks who decides.
	 * @throws Refusal {@code hold-expired} or {@code not-your-hold}
	 */
	void requireOwner(String by, Instant now) {
		if (isOver(now)) {
			throw expired();
		}
		if (!this.owner.equals(by)) {
			throw Refusal.forbidden("not-your-hold", "Somebody else holds this time.");
		}
	}

	static Refusal expired() {
		return Refusal.conflict("hold-expired", "This hold has ended and the time may be another's: look again.");
	}

	/** Whether somebody else may have the time. */
	public boolean isOver(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
