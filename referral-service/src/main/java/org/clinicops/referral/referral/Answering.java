package org.clinicops.referral.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** The surgeon's answer to a referral, given by the surgeon or in their place. */
@Service
public class Answering {

	private final Referrals referrals;

	private final Clock clock;

	Answering(Referrals referrals, Clock clock) {
		this.referrals = referrals;
		this.clock = clock;
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
		});
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
