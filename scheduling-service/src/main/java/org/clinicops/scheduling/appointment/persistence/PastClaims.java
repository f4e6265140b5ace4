package org.clinicops.scheduling.appointment.persistence;

import java.time.Clock;
import java.time.Duration;

import org.clinicops.scheduling.appointment.Appointment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Drops the claims of visits that ended more than a day ago, so that the index holds the
 * future only and does not grow with history. Any number of instances may do it at once.
 */
@Component
@EnableScheduling
@EnableConfigurationProperties(PastClaimsSettings.class)
class PastClaims implements SchedulingConfigurer {

	private static final Duration KEPT = Duration.ofDays(1);

	private final MongoOperations mongo;

	private final Clock clock;

	private final PastClaimsSettings settings;

	PastClaims(MongoOperations mongo, Clock clock, PastClaimsSettings settings) {
		this.mongo = mongo;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar rounds) {
		rounds.addFixedDelayTask(this::drop, this.settings.interval());
	}

	private void drop() {
		Query past = Query.query(Criteria.where("claimedUntil").lt(this.clock.instant().minus(KEPT)));
		this.mongo.updateMulti(past, new Update().unset("claims").unset("claimedUntil"), Appointment.class);
	}

}
