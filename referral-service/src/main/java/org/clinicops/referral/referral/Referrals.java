package org.clinicops.referral.referral;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** All referrals. */
public interface Referrals {

	/** Adds a referral; one that is there already stays as it is. */
	void insertIfAbsent(Referral referral);

	Optional<Referral> find(ReferralId id);

	/**
	 * Changes a referral. If somebody else changes it at the same moment, the change is
	 * made again on what they left, so neither is lost.
	 * @return the referral as it is now
	 * @throws Refusal if it is unknown, or from the change itself
	 */
	Referral change(ReferralId id, Consumer<Referral> change);

	/**
	 * A page of what the actor may see: open ones first, the soonest deadline first.
	 * @param status only these; null for all
	 */
	PageOf<Referral> list(Actor actor, @Nullable TaskStatus status, int page, int size);

	/**
	 * The referral, for an actor who may see it.
	 * @throws Refusal if there is none that the actor may see
	 */
	default Referral get(ReferralId id, Actor actor) {
		return find(id).filter(actor::maySee).orElseThrow(() -> Refusal.unknown("referral", id));
	}

}
