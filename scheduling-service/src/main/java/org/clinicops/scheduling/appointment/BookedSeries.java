package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.SeriesId;

/** Knows what became of a series, for whoever meets a hold of it that is over. */
@FunctionalInterface
public interface BookedSeries {

	/**
	 * Whether the visit was booked with the series. The answer is for good: a series that
	 * is not booked by the time its holds are over never is.
	 */
	boolean includes(SeriesId series, AppointmentId visit);

}
