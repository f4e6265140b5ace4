package org.clinicops.scheduling.appointment.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.support.background.Rounds;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Drops the claims of visits that ended more than a day ago, so that the index holds the
 * future only and does not grow with history, and holds that led to nothing. What it
 * drops there it forgets in memory.
 */
@Component
@EnableConfigurationProperties(PastClaimsSettings.class)
class PastClaims extends Rounds {

	private static final Duration KEPT = Duration.ofDays(1);

	private final MongoOperations mongo;

	private final TakenTimes takenTimes;

	private final Clock clock;

	PastClaims(MongoOperations mongo, TakenTimes takenTimes, Clock clock, TaskScheduler scheduler,
			PastClaimsSettings settings) {
		super(scheduler, settings.interval());
		this.mongo = mongo;
		this.takenTimes = takenTimes;
		this.clock = clock;
	}

	@Override
	protected void makeRound() {
		Instant until = this.clock.instant().minus(KEPT);
		Criteria published = Criteria.where("outbox.0").exists(false);
		this.mongo.remove(past(until, Criteria.where("status").is(AppointmentStatus.EXPIRED), published),
				Appointment.class);
		this.takenTimes.forgetUntil(until);
		this.mongo.updateMulti(past(until, Criteria.where("status").ne(AppointmentStatus.EXPIRED)),
				new Update().unset("claims").unset("claimedUntil"), Appointment.class);
	}

	private static Query past(Instant until, Criteria... further) {
		return Query.query(Criteria.where("claimedUntil").lt(until).andOperator(further));
	}

}
