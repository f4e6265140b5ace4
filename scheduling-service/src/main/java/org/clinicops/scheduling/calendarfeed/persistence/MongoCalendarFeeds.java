package org.clinicops.scheduling.calendarfeed.persistence;

import java.util.Optional;

import org.clinicops.scheduling.calendarfeed.CalendarFeed;
import org.clinicops.scheduling.calendarfeed.CalendarFeeds;
import org.clinicops.scheduling.catalogue.PractitionerId;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The feeds, one for each practitioner who has one, in {@code calendar_feeds}. */
@Repository
class MongoCalendarFeeds implements CalendarFeeds {

	private final MongoOperations mongo;

	MongoCalendarFeeds(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void put(CalendarFeed feed) {
		this.mongo.save(feed);
	}

	@Override
	public void remove(PractitionerId practitioner) {
		this.mongo.remove(Query.query(Criteria.where("_id").is(practitioner)), CalendarFeed.class);
	}

	@Override
	public Optional<CalendarFeed> findByHash(String tokenHash) {
		Query query = Query.query(Criteria.where("tokenHash").is(tokenHash));
		return Optional.ofNullable(this.mongo.findOne(query, CalendarFeed.class));
	}

}
