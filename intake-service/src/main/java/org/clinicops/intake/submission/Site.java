package org.clinicops.intake.submission;

/** The sites that a patient can prefer: Newport Beach, Orange, Whittier. */
public enum Site {

	NB, OR, WH

}
