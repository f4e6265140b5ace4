package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.identity.AppointmentId;

/** Reads the book into memory ({@code TakenTimes}). */
public interface BookReader {

	/** All that is to come. */
	void readUpcoming();

	/** One appointment, as it is now. */
	void read(AppointmentId id);

}
