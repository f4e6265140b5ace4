package org.clinicops.referral.referral.messaging;

import java.util.List;

import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.identity.PatientId;
import org.clinicops.referral.referral.Referring.Refer;

/** What this service reads of {@code clinic.intake.submitted.v1}. */
record IntakeSubmitted(String intakeId, String patientId, String condition, Urgency urgency, List<String> pathways) {

	Refer command() {
		return new Refer(new IntakeId(this.intakeId), new PatientId(this.patientId), this.condition, this.urgency,
				this.pathways);
	}

}
