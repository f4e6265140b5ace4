package org.clinicops.scheduling.availability;

/**
 * Which of the places that a practitioner or room has at one time. Only who may overbook
 * takes the second; to everybody else, whoever sits there is in the way like anybody.
 */
public enum Seat {

	FIRST(""), SECOND("#2");

	private final String mark;

	Seat(String mark) {
		this.mark = mark;
	}

	/** What stands behind the resource in a claim. */
	String mark() {
		return this.mark;
	}

}
