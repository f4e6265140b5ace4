package org.clinicops.referral.notification;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.referral.referral.Actor;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

/** A single referral. */
record OneReferral(Referral referral) implements Referrals {

	@Override
	public Optional<Referral> find(ReferralId id) {
		return Optional.of(this.referral).filter((it) -> it.id().equals(id));
	}

	@Override
	public void insertIfAbsent(Referral another) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Referral> change(ReferralId id, Consumer<Referral> change) {
		throw new UnsupportedOperationException();
	}

	@Override
	public PageOf<Referral> list(Actor actor, @Nullable TaskStatus status, Paging paging) {
		throw new UnsupportedOperationException();
	}

}
