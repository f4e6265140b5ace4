package org.clinicops.scheduling.appointment.persistence;

import java.time.Clock;
import java.time.Duration;

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
		Criteria over = Criteria.where("claimedUntil").lt(this.clock.instant().minus(KEPT));
		this.mongo.remove(Query.query(over.and("status").is(AppointmentStatus.EXPIRED).and("outbox").exists(false)),
				Appointment.class);
		this.takenTimes.forgetUntil(this.clock.instant().minus(KEPT));
		Query past = Query.query(Criteria.where("claimedUntil").lt(this.clock.instant().minus(KEPT)));
		this.mongo.updateMulti(past, new Update().unset("claims").unset("claimedUntil"), Appointment.class);
	}

}
