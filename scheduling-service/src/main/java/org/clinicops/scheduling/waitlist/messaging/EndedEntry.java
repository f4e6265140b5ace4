package org.clinicops.scheduling.waitlist.messaging;

import org.jspecify.annotations.Nullable;

/** What the waitlist reads of an entry that ended. */
record EndedEntry(String waitlistEntryId, @Nullable MissedOffer offer) {
}
