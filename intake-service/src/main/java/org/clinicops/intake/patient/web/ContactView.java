package org.clinicops.intake.patient.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.intake.patient.Patient;
import org.jspecify.annotations.Nullable;

/**
 * How a patient can be reached, and in which language: as much as a service needs that
 * writes to them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(String language, @Nullable String email, String phone) {

	static ContactView of(Patient patient) {
		return new ContactView(patient.language(), patient.email(), patient.phone());
	}

	/** Says nothing: this may end up in a log. */
	@Override
	public String toString() {
		return "Contact";
	}

}
