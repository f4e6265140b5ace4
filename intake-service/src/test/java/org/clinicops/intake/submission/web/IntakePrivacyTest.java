package org.clinicops.intake.submission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.clinicops.intake.submission.Answers;
import org.clinicops.intake.submission.Answers.Effect;
import org.clinicops.intake.submission.Answers.Onset;
import org.clinicops.intake.submission.Answers.RedFlag;
import org.clinicops.intake.submission.Answers.Treatment;
import org.clinicops.intake.submission.Condition;
import org.clinicops.intake.submission.Consent;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.Pathway;
import org.clinicops.intake.submission.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class IntakePrivacyTest {

	private static final SubmitIntake.PatientDetails PATIENT = new SubmitIntake.PatientDetails("SECRET-given",
			"SECRET-family", LocalDate.of(1950, 1, 2), "SECRET-phone", "SECRET-mail");

	private static final SubmitIntake.Tried TRIED = new SubmitIntake.Tried(Treatment.BACLOFEN, Effect.SOME);

	private static final SubmitIntake.AnswersGiven ANSWERS = new SubmitIntake.AnswersGiven(null, null, null, 7, null,
			Onset.SUDDEN, null, List.of(TRIED), null, null, null, null, Set.of(RedFlag.SADDLE_NUMBNESS));

	static Stream<Object> records() {
		Answers answers = ANSWERS.toAnswers();
		IntakeSummary summary = new IntakeSummary("i1", "CL-1", Intake.Status.SUBMITTED, Urgency.ROUTINE, "en",
				Instant.EPOCH, "p1", Condition.CERVICAL_DYSTONIA, List.of(), answers.redFlags(), List.of());
		return Stream.of(PATIENT, TRIED, ANSWERS, answers, TRIED.toTried(), summary,
				new IntakeDetail(summary, new Consent(Instant.EPOCH, "en", "2026-11"), answers, "SECRET-note"),
				new SubmitIntake("en", PATIENT, Condition.CERVICAL_DYSTONIA, ANSWERS, Set.of(Pathway.SURGERY), null,
						null, "SECRET-note", true));
	}

	@ParameterizedTest
	@MethodSource("records")
	void nothingOfThePatientEndsUpInALog(Object record) {
		assertThat(record.toString()).doesNotContain("SECRET", "1950", "BACLOFEN", "SOME", "SUDDEN", "SADDLE", "7");
	}

}
