package org.clinicops.intake.submission;

/** How soon something has to happen. */
public enum Urgency {

	ROUTINE, URGENT

}
