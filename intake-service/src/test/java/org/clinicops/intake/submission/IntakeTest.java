package org.clinicops.intake.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {

	private static final Instant NOON = Instant.parse("2026-11-24T20:00:00Z");

	@Test
	void theConsentSaysWhenAndToWhichTextInWhichLanguageItWasGiven() {
		Patient patient = new Patient(new PatientId("p1"), "Maria", "Lopez", LocalDate.of(1968, 3, 9),
				"+1 562 555 0142", null, "es");
		Answers answers = new Answers(null, null, null, 6, null, null, null, null, null, null, null, null, Set.of());
		Intake.Request request = new Intake.Request(Condition.CERVICAL_DYSTONIA, answers, Set.of(Pathway.SURGERY),
				List.of(), Urgency.ROUTINE, null);

		Intake intake = Intake.submit(new IntakeId(new UUID(1, 2).toString()), patient, request, null, NOON);

		assertThat(intake.consent()).isEqualTo(new Consent(NOON, "es", "2026-11"));
	}

}
