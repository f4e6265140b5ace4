package org.clinicops.scheduling.waitlist.messaging;

import java.time.Instant;

/** What the waitlist reads of an offer that came to nothing. */
record MissedOffer(String offerId, String appointmentId, String site, Instant start) {
}
