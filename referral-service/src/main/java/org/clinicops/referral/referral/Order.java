package org.clinicops.referral.referral;

import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.identity.PatientId;
import org.clinicops.referral.recipient.Procedure;

/** What is asked for and for whom: the clinical order. It never changes. */
public record Order(IntakeId intakeId, PatientId patientId, Pathway pathway, Procedure procedure, Urgency urgency) {
}
