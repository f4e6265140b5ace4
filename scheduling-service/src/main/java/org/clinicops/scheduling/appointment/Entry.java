package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the book about a visit: who has which time.
 *
 * @param origin what it answers, if it comes from the work queue
 */
public record Entry(AppointmentId id, @Nullable Origin origin, PatientId patient, BookedVisit visit) {
}
