package org.clinicops.referral.referral;

import org.clinicops.support.domain.Codes;

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
		return Codes.kebab(this);
	}

}
