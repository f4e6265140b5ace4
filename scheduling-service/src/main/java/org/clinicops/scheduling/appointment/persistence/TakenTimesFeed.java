package org.clinicops.scheduling.appointment.persistence;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.BookReader;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.identity.AppointmentId;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link TakenTimes} as the store is: what this instance writes at once, anything
 * else when it is told to look.
 */
@Component
class TakenTimesFeed extends AbstractMongoEventListener<Appointment> implements BookReader {

	private final TakenTimes takenTimes;

	private final MongoOperations mongo;

	private final Clock clock;

	TakenTimesFeed(TakenTimes takenTimes, MongoOperations mongo, Clock clock) {
		this.takenTimes = takenTimes;
		this.mongo = mongo;
		this.clock = clock;
	}

	@Override
	public void onAfterSave(AfterSaveEvent<Appointment> saved) {
		note(saved.getSource());
	}

	@Override
	public void readUpcoming() {
		Query upcoming = Query.query(Criteria.where("claimedUntil").gt(this.clock.instant().minus(Duration.ofDays(1))));
		try (Stream<Appointment> book = this.mongo.stream(upcoming, Appointment.class)) {
			book.forEach(this::note);
		}
	}

	@Override
	public void read(AppointmentId id, long event) {
		if (!this.takenTimes.isKnown(id, event)) {
			Optional.ofNullable(this.mongo.findById(id, Appointment.class)).ifPresent(this::note);
		}
	}

	private void note(Appointment appointment) {
		this.takenTimes.note(appointment.id(), Objects.requireNonNullElse(appointment.version(), 0L),
				appointment.eventCount(), appointment.uses());
	}

}
