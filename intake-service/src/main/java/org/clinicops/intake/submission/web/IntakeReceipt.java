package org.clinicops.intake.submission.web;

import java.time.Instant;

import org.clinicops.intake.submission.Intake;

/** The answer to whoever submitted an intake. */
record IntakeReceipt(String id, String reference, Intake.Status status, Instant submittedAt) {

	static IntakeReceipt of(Intake intake) {
		return new IntakeReceipt(intake.id().value(), intake.reference().value(), intake.status(),
				intake.submittedAt());
	}

}
