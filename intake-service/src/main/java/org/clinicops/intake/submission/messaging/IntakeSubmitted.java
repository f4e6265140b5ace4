package org.clinicops.intake.submission.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.clinicops.intake.submission.Condition;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.IntakeEvent;
import org.clinicops.intake.submission.Pathway;
import org.clinicops.intake.submission.Site;
import org.clinicops.intake.submission.Urgency;

/**
 * Data of {@code clinic.intake.submitted.v1}: ids and codes, nothing about the person.
 */
record IntakeSubmitted(String intakeId, String patientId, Condition condition, Urgency urgency, Set<Pathway> pathways,
		List<Site> preferredSites, String language, Instant submittedAt) {

	static IntakeSubmitted of(IntakeEvent.Submitted event) {
		Intake.Request request = event.request();
		return new IntakeSubmitted(event.id().value(), event.patient().id().value(), request.condition(),
				request.urgency(), request.pathways(), request.preferredSites(), event.patient().language(),
				event.at());
	}

}
