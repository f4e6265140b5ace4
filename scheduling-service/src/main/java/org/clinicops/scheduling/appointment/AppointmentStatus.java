package org.clinicops.scheduling.appointment;

import org.clinicops.support.domain.Codes;

/**
 * The states of <a href="https://hl7.org/fhir/R4/valueset-appointmentstatus.html">FHIR's
 * Appointment</a> that the book uses, and two of a hold.
 */
public enum AppointmentStatus {

	HELD(true), EXPIRED(false), BOOKED(true), ARRIVED(true), CHECKED_IN(true), FULFILLED(true), CANCELLED(false),
	NOSHOW(false);

	private final boolean takesTime;

	AppointmentStatus(boolean takesTime) {
		this.takesTime = takesTime;
	}

	/** Whether nobody else can have the time. */
	public boolean takesTime() {
		return this.takesTime;
	}

	/** As FHIR spells it, where it has it. */
	public String code() {
		return Codes.kebab(this);
	}

}
