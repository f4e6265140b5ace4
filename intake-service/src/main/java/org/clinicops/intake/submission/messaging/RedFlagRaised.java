package org.clinicops.intake.submission.messaging;

import java.time.Instant;
import java.util.Set;

import org.clinicops.intake.submission.Answers;
import org.clinicops.intake.submission.IntakeEvent;

/** Data of {@code clinic.intake.red-flag-raised.v1}. */
record RedFlagRaised(String intakeId, String patientId, Set<Answers.RedFlag> redFlags, Instant raisedAt) {

	static RedFlagRaised of(IntakeEvent.RedFlagRaised event) {
		return new RedFlagRaised(event.id().value(), event.patient().value(), event.redFlags(), event.at());
	}

}
