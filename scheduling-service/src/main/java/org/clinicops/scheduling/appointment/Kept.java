package org.clinicops.scheduling.appointment;

/**
 * A time that is kept: of a visit that is not booked yet, or beside the time that a
 * booked one has, until it moves there or the hold ends.
 */
public record Kept(BookedVisit visit, Hold hold) {
}
