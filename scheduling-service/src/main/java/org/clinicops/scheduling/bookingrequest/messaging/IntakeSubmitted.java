package org.clinicops.scheduling.bookingrequest.messaging;

import java.util.List;

import org.clinicops.scheduling.bookingrequest.SubmittedIntake;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;

/**
 * What this service reads of {@code clinic.intake.submitted.v1}.
 *
 * @param pathways by name, as other services have pathways of their own
 */
record IntakeSubmitted(String intakeId, String patientId, Urgency urgency, List<String> pathways,
		List<String> preferredSites) {

	SubmittedIntake toIntake() {
		return new SubmittedIntake(new IntakeId(this.intakeId), new PatientId(this.patientId), this.urgency,
				Pathway.among(this.pathways), this.preferredSites.stream().map(SiteCode::new).toList());
	}

}
