package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.identity.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the book about a visit: who has which time.
 *
 * @param series that it was booked with, if it is part of one
 * @param origin what it answers, if it comes from the work queue
 */
public record Entry(AppointmentId id, @Nullable SeriesId series, @Nullable Origin origin, PatientId patient,
		BookedVisit visit) {
}
