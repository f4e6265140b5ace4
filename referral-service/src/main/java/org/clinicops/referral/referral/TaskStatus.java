package org.clinicops.referral.referral;

import org.clinicops.support.domain.Codes;

/**
 * Where an attempt at a recipient stands (FHIR Task.status, as far as it is used).
 */
public enum TaskStatus {

	REQUESTED, ACCEPTED, REJECTED;

	/** FHIR's own code, such as {@code rejected}. */
	public String code() {
		return Codes.kebab(this);
	}

}
