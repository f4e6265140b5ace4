package org.clinicops.scheduling.series;

import java.time.LocalDate;
import java.util.List;

import org.clinicops.support.domain.Reason;

/**
 * A visit that was asked for and is not possible.
 *
 * @param place among what was asked for, from 0
 * @param date by the calendar on the wall of the site
 */
public record SkippedVisit(int place, LocalDate date, List<Reason> reasons) {
}
