package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * A time that is kept for somebody who has not decided yet. It always ends.
 *
 * @param owner who may confirm it
 * @param since when it began; renewing it does not change that
 */
public record Hold(String owner, Instant since, @Indexed(name = "hold_expires_at", sparse = true) Instant expiresAt) {

	/** Whether somebody else may have the time. */
	public boolean isOver(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
