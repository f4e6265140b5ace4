package org.clinicops.scheduling.appointment;

import java.time.Instant;

/**
 * Who let a visit be booked beside another, and why.
 *
 * @param by who has the permission
 */
public record Overbooking(Reason reason, String by, Instant at) {

	/** Why somebody may be booked beside another. */
	public enum Reason {

		/** The patient cannot wait for a free time. */
		URGENT,
		/** The practitioner asked for it. */
		PRACTITIONER_AGREED,
		/** Two patients can be seen side by side. */
		SIDE_BY_SIDE,
		/** The other patient will most likely not come. */
		LIKELY_NO_SHOW

	}

}
