package org.clinicops.referral.notification.persistence;

import java.time.Instant;
import java.util.List;

import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.delivery.Delivery;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Keeps the state of a notification in its referral's current task, and writes nothing
 * else of the referral. Each write counts as a version of the referral, so an answer that
 * was based on the one before is made again on top of it.
 */
@Repository
class MongoNotifications implements Notifications {

	private static final int AT_ONCE = 200;

	private static final String DUE = "tasks.notification.nextAttemptAt";

	private final MongoOperations mongo;

	MongoNotifications(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public List<ReferralId> due(Instant now) {
		Query due = Query.query(Criteria.where(DUE).lte(now)).with(Sort.by(DUE)).limit(AT_ONCE);
		return this.mongo.find(due, Referral.class).stream().map(Referral::id).toList();
	}

	@Override
	public boolean change(Referral referral, Delivery from, Delivery to) {
		String path = "tasks." + (referral.tasks().size() - 1) + ".notification";
		Query unchanged = Query.query(Criteria.where("_id")
			.is(referral.id())
			.and(path + ".attempts")
			.is(from.attempts())
			.and(path + ".nextAttemptAt")
			.is(from.nextAttemptAt()));
		return this.mongo.updateFirst(unchanged, Update.update(path, to), Referral.class).getModifiedCount() == 1;
	}

}
