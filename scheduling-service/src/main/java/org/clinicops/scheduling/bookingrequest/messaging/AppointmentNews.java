package org.clinicops.scheduling.bookingrequest.messaging;

import org.clinicops.scheduling.catalogue.CancellationReason.Party;
import org.jspecify.annotations.Nullable;

/**
 * What the work queue reads of events about appointments.
 *
 * @param cancelledBy if it was cancelled
 * @param undone what was taken back, if something was
 */
record AppointmentNews(String appointmentId, @Nullable String bookingRequestId, @Nullable Party cancelledBy,
		@Nullable String undone) {
}
