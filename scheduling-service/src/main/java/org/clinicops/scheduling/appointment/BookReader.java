package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.identity.AppointmentId;

/** Reads the book into memory ({@code TakenTimes}). */
public interface BookReader {

	/** All that is to come. */
	void readUpcoming();

	/**
	 * One appointment, as it is now.
	 * @param event the number of the event that it is read for: nothing is read if the
	 * event is known, as this instance's own are
	 */
	void read(AppointmentId id, long event);

	/** One appointment, as it is now, whatever is known of it. */
	default void read(AppointmentId id) {
		read(id, Long.MAX_VALUE);
	}

}
