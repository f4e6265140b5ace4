package org.clinicops.scheduling.bookingrequest.messaging;

import org.jspecify.annotations.Nullable;

/** What the work queue reads of {@code clinic.appointment.booked.v1}. */
record AppointmentBooked(String appointmentId, @Nullable String bookingRequestId) {
}
