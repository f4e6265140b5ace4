package org.clinicops.intake.patient.web;

import java.time.LocalDate;

import org.clinicops.intake.patient.Patient;
import org.jspecify.annotations.Nullable;

/** A patient, as staff and the surgeons whom they were referred to see them. */
record PatientView(String id, String givenName, String familyName, LocalDate birthDate, String phone,
		@Nullable String email, String language) {

	static PatientView of(Patient patient) {
		return new PatientView(patient.id().value(), patient.givenName(), patient.familyName(), patient.birthDate(),
				patient.phone(), patient.email(), patient.language());
	}

	/** Says no more than the id: this may end up in a log. */
	@Override
	public String toString() {
		return "Patient " + this.id;
	}

}
