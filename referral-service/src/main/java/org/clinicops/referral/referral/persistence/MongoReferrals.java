package org.clinicops.referral.referral.persistence;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.referral.referral.Actor;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.persistence.AggregateStore;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The referrals, with their tasks and notifications, in the collection {@code referrals}.
 */
@Repository
class MongoReferrals implements Referrals {

	private static final Sort MOST_PRESSING_FIRST = Sort.by(Sort.Order.desc("open"), Sort.Order.asc("nextDeadline"),
			Sort.Order.asc("_id"));

	private final AggregateStore<Referral, ReferralId> store;

	MongoReferrals(MongoOperations mongo) {
		this.store = new AggregateStore<>(mongo, Referral.class);
	}

	@Override
	public void insertIfAbsent(Referral referral) {
		this.store.insertIfAbsent(referral);
	}

	@Override
	public Optional<Referral> find(ReferralId id) {
		return this.store.find(id);
	}

	@Override
	public Optional<Referral> change(ReferralId id, Consumer<Referral> change) {
		return this.store.change(id, change);
	}

	@Override
	public PageOf<Referral> list(Actor actor, @Nullable TaskStatus status, Paging paging) {
		return this.store.search().with(visibleTo(actor)).with("status", status).page(MOST_PRESSING_FIRST, paging);
	}

	/** Nothing at all for an actor under whose name no referral is addressed. */
	private static Criteria visibleTo(Actor actor) {
		return actor.seesAll() ? new Criteria() : Criteria.where("recipientId").is(actor.recipient());
	}

}
