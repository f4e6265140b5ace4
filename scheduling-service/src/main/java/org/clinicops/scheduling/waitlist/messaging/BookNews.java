package org.clinicops.scheduling.waitlist.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the waitlist reads of events about appointments.
 *
 * @param previousSite that it left, if it moved
 * @param previousStart that it left, if it moved
 * @param to where it might have moved
 */
record BookNews(String appointmentId, String site, Instant start, @Nullable String previousSite,
		@Nullable Instant previousStart, @Nullable Time to) {

	record Time(String site, Instant start) {
	}

}
