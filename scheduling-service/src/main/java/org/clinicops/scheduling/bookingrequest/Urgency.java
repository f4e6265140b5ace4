package org.clinicops.scheduling.bookingrequest;

/** How soon a request is to be dealt with. */
public enum Urgency {

	ROUTINE, URGENT

}
