package org.clinicops.intake.patient;

import java.time.LocalDate;

import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * A patient as stated in an intake (FHIR Patient). Stored inside the intake's document,
 * so that neither is ever there without the other.
 *
 * @param phone as the patient wrote it: digits, spaces, brackets, a plus in front
 * @param language {@code en} or {@code es}
 */
public record Patient(@Id @Indexed(name = "patient", unique = true) PatientId id, String givenName, String familyName,
		LocalDate birthDate, String phone, @Nullable String email, String language) {

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

	public Patient {
		if (birthDate.isBefore(EARLIEST_BIRTH)) {
			throw Refusal.invalid("patient.birthDate", "too-long-ago", "The birth date is before 1900.");
		}
	}

	/** Says no more than the id: this may end up in a log. */
	@Override
	public String toString() {
		return "Patient " + this.id.value();
	}

}
