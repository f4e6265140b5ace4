package org.clinicops.scheduling.series;

import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.identity.AppointmentId;

/**
 * A visit of a series.
 *
 * @param place among what was asked for, from 0
 * @param id under which it is in the book, from the first attempt on
 * @param wanted as it was asked for; the book says what became of it
 */
public record SeriesVisit(int place, AppointmentId id, WantedVisit wanted) {
}
