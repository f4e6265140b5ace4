package org.clinicops.scheduling.series;

import java.util.List;

import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * The command to book a series.
 *
 * @param bookingRequest what the series answers, if it comes from the work queue; its
 * first visit claims it
 * @param wish to be booked as it would be proposed; null if the visits are named
 * @param visits to be booked as they are named; none with a wish
 * @param partial whether what is possible is booked, and the rest skipped
 * @param key marks the command, if it may come twice
 */
public record BookSeries(@Nullable BookingRequestId bookingRequest, @Nullable SeriesWish wish, List<WantedVisit> visits,
		boolean partial, @Nullable IdempotencyKey key) {
}
