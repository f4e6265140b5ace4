package org.clinicops.scheduling.waitlist.messaging;

/** What the waitlist reads of an entry that was added. */
record NewEntry(String waitlistEntryId) {
}
