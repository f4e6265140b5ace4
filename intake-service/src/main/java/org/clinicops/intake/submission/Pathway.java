package org.clinicops.intake.submission;

/** A way of care that an intake can open. */
public enum Pathway {

	PHYSICAL_THERAPY, PAIN_MANAGEMENT, INJECTION, SURGERY

}
