package org.clinicops.scheduling.calendarfeed;

import java.util.Optional;

import org.clinicops.scheduling.catalogue.PractitionerId;

/** The feeds in the store. */
public interface CalendarFeeds {

	/** In the place of the one that the practitioner had. */
	void put(CalendarFeed feed);

	void remove(PractitionerId practitioner);

	Optional<CalendarFeed> findByHash(String tokenHash);

}
