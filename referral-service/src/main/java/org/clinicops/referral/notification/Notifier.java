package org.clinicops.referral.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.clinicops.referral.notification.PostOffice.NotAcceptedException;
import org.clinicops.referral.recipient.Recipients;
import org.clinicops.referral.referral.Notification;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;

import org.springframework.stereotype.Service;

/**
 * Tells surgeons that a referral waits for their answer. An attempt first claims the
 * notification, which only one of several threads and instances can, then posts the
 * letter, then notes the outcome. If it dies in between, its lease ends and the next
 * attempt posts the same letter, under the same message id, again: rather twice than
 * never.
 */
@Service
public class Notifier {

	private final Referrals referrals;

	private final Notifications notifications;

	private final Recipients recipients;

	private final PostOffice postOffice;

	private final Terms terms;

	private final Clock clock;

	Notifier(Referrals referrals, Notifications notifications, Recipients recipients, PostOffice postOffice,
			Terms terms, Clock clock) {
		this.referrals = referrals;
		this.notifications = notifications;
		this.recipients = recipients;
		this.postOffice = postOffice;
		this.terms = terms;
		this.clock = clock;
	}

	/** Tells the current recipient of a referral, if that is due. */
	public void tell(ReferralId id) {
		this.referrals.find(id)
			.filter((referral) -> referral.notification().isDue(this.clock.instant()))
			.ifPresent(this::attempt);
	}

	private void attempt(Referral referral) {
		Notification due = referral.notification();
		Notification claimed = due.claimed(this.clock.instant().plus(this.terms.lease()));
		if (this.notifications.change(referral, due, claimed)) {
			this.notifications.change(referral, claimed, outcome(referral.id(), claimed));
		}
	}

	/** Looks again, after the claim: the answer may have come since. */
	private Notification outcome(ReferralId id, Notification claimed) {
		return this.referrals.find(id)
			.filter(Referral::awaitsAnswer)
			.map((referral) -> post(referral, claimed))
			.orElseGet(claimed::notNeeded);
	}

	private Notification post(Referral referral, Notification claimed) {
		try {
			this.postOffice.post(letterAbout(referral));
			return claimed.sent(this.clock.instant());
		}
		catch (NotAcceptedException ex) {
			Duration pause = this.terms.retries().pauseAfter(claimed.attempts());
			return claimed.failed(ex.code(), this.clock.instant().plus(pause));
		}
	}

	/** Its recipient is there: recipients are never removed. */
	private Letter letterAbout(Referral referral) {
		return new Letter(referral.task().id(), this.recipients.find(referral.recipientId()).orElseThrow().mail(),
				referral.reference(), this.terms.inbox().resolve(referral.id().value()));
	}

	/**
	 * What the notifier is set to.
	 *
	 * @param inbox address below which the console shows a referral, with a slash at its
	 * end
	 * @param lease how long an attempt has before another may begin; longer than the post
	 * office can take
	 */
	public record Terms(URI inbox, Duration lease, RetrySchedule retries) {
	}

}
