package org.clinicops.referral.referral;

import java.util.Locale;

/**
 * Where an attempt at a recipient stands (FHIR Task.status). Received is not accepted.
 */
public enum TaskStatus {

	REQUESTED, RECEIVED, ON_HOLD, ACCEPTED, REJECTED, IN_PROGRESS, COMPLETED, CANCELLED, FAILED;

	/** Whether the recipient's answer is still awaited. */
	boolean isUndecided() {
		return this == REQUESTED || this == RECEIVED || this == ON_HOLD;
	}

	/** FHIR's own code, such as {@code in-progress}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
