package org.clinicops.referral.referral;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

/** All referrals. */
public interface Referrals {

	/** Adds a referral; one that is there already stays as it is. */
	void insertIfAbsent(Referral referral);

	Optional<Referral> find(ReferralId id);

	/**
	 * Changes a referral; again, on what they left, if somebody else was faster.
	 * @return the referral as it is now; empty if there is none
	 */
	Optional<Referral> change(ReferralId id, Consumer<Referral> change);

	/**
	 * A page of what the actor may see: open ones first, the soonest deadline first.
	 * @param status only these; null for all
	 */
	PageOf<Referral> list(Actor actor, @Nullable TaskStatus status, Paging paging);

}
