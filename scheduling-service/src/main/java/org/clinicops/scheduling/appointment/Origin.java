package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.IntakeId;

/** What an appointment answers: a request of the work queue, and the intake behind it. */
public record Origin(BookingRequestId bookingRequest, IntakeId intake) {
}
