package org.clinicops.intake.submission;

/** What the patient asks help for. */
public enum Condition {

	CERVICAL_DYSTONIA

}
