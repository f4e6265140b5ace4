package org.clinicops.scheduling.calendarfeed;

import org.clinicops.scheduling.catalogue.PractitionerId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a practitioner's visits can be read at a secret address: one address at a time,
 * until it is replaced or revoked.
 *
 * @param tokenHash of the secret: not enough to read with
 */
@Document("calendar_feeds")
public record CalendarFeed(@Id PractitionerId practitioner,
		@Indexed(name = "token_hash", unique = true) String tokenHash) {
}
