package org.clinicops.intake.submission;

import java.time.Instant;
import java.util.Set;

import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;

/** What happens to an intake. */
public sealed interface IntakeEvent {

	/** It was submitted and its pathways wait to be opened. */
	record Submitted(IntakeId intake, Patient patient, Intake.Request request, Instant at) implements IntakeEvent {
	}

	/** It was submitted with a red flag and opens nothing. */
	record RedFlagRaised(IntakeId intake, PatientId patient, Set<Answers.RedFlag> redFlags,
			Instant at) implements IntakeEvent {
	}

}
