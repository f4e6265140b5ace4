package org.clinicops.referral.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What a surgeon reads and answers, and others in their place: what one may see and do
 * depends on whom the referral is addressed to.
 */
@Service
public class Answering {

	private final Referrals referrals;

	private final Clock clock;

	Answering(Referrals referrals, Clock clock) {
		this.referrals = referrals;
		this.clock = clock;
	}

	/**
	 * The referral, for an actor who may see it.
	 * @throws Refusal if there is none that the actor may see
	 */
	public Referral find(ReferralId id, Actor actor) {
		return this.referrals.find(id).filter(actor::maySee).orElseThrow(() -> Refusal.unknown("referral", id));
	}

	/** Takes the patient on. */
	public Referral accept(ReferralId id, Actor actor) {
		Instant now = this.clock.instant();
		return answer(id, actor, (referral) -> referral.accept(actor.name(), now));
	}

	/** Does not. */
	public Referral decline(ReferralId id, DeclineReason reason, @Nullable String note, Actor actor) {
		Instant now = this.clock.instant();
		return answer(id, actor, (referral) -> referral.decline(reason, note, actor.name(), now));
	}

	private Referral answer(ReferralId id, Actor actor, Consumer<Referral> answer) {
		return this.referrals.change(id, (referral) -> {
			requireAddressed(referral, actor);
			answer.accept(referral);
		}).orElseThrow(() -> Refusal.unknown("referral", id));
	}

	private static void requireAddressed(Referral referral, Actor actor) {
		if (!actor.maySee(referral)) {
			throw Refusal.unknown("referral", referral.id());
		}
		if (!actor.mayAnswer(referral)) {
			throw Refusal.forbidden("not-addressed-to-you", "Another surgeon was asked, and answers this referral.");
		}
	}

}
