package org.clinicops.intake.submission;

import java.time.Instant;
import java.util.Set;

import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.clinicops.support.domain.DomainEvent;

/** What happens to an intake. */
public sealed interface IntakeEvent extends DomainEvent {

	@Override
	IntakeId id();

	/** It was submitted and its pathways wait to be opened. */
	record Submitted(IntakeId id, Patient patient, Intake.Request request, Instant at) implements IntakeEvent {
	}

	/** It was submitted with a red flag and opens nothing. */
	record RedFlagRaised(IntakeId id, PatientId patient, Set<Answers.RedFlag> redFlags,
			Instant at) implements IntakeEvent {
	}

}
