package org.clinicops.intake.patient.web;

import java.time.LocalDate;

import org.clinicops.intake.patient.Patient;
import org.jspecify.annotations.Nullable;

record PatientView(String id, String givenName, String familyName, LocalDate birthDate, String phone,
		@Nullable String email, String language) {

	static PatientView of(Patient patient) {
		return new PatientView(patient.id().value(), patient.givenName(), patient.familyName(), patient.birthDate(),
				patient.phone(), patient.email(), patient.language());
	}

}
