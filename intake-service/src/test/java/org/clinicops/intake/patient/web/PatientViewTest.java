package org.clinicops.intake.patient.web;

import java.time.LocalDate;

import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatientViewTest {

	@Test
	void nothingOfThePatientEndsUpInALog() {
		PatientView patient = PatientView.of(new Patient(new PatientId("p1"), "SECRET-given", "SECRET-family",
				LocalDate.of(1950, 1, 2), "SECRET-phone", "SECRET-mail", "SECRET-language"));

		assertThat(patient.toString()).contains("p1").doesNotContain("SECRET", "1950");
	}

}
