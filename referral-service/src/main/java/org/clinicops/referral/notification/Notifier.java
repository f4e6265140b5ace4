package org.clinicops.referral.notification;

import java.net.URI;
import java.util.Optional;

import org.clinicops.referral.recipient.Recipients;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.support.delivery.Consignment;
import org.clinicops.support.delivery.Courier;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.delivery.Message;

import org.springframework.stereotype.Service;

/**
 * Tells surgeons that a referral waits for their answer: a reference and a link behind
 * the sign-in, nothing about the patient.
 */
@Service
public class Notifier {

	private final Referrals referrals;

	private final Notifications notifications;

	private final Recipients recipients;

	private final Courier courier;

	private final Terms terms;

	Notifier(Referrals referrals, Notifications notifications, Recipients recipients, Courier courier, Terms terms) {
		this.referrals = referrals;
		this.notifications = notifications;
		this.recipients = recipients;
		this.courier = courier;
		this.terms = terms;
	}

	/** Tells the current recipient of a referral, if that is due. */
	public void tell(ReferralId id) {
		this.referrals.find(id)
			.ifPresent((referral) -> this.courier.attempt(referral.notification(), new Letter(referral)));
	}

	/** The same task's letter is the same letter, however often it is posted. */
	private Message letterAbout(Referral referral) {
		String reference = referral.reference().value();
		return Message.mail(referral.task().id().value(), addressOf(referral), "Referral " + reference,
				text(reference, this.terms.inbox().resolve(referral.id().value())));
	}

	private static String text(String reference, URI link) {
		return """
				A referral has been addressed to you.

				Reference: %s

				Please sign in to read and answer it:
				%s
				""".formatted(reference, link);
	}

	/** Its recipient is there: recipients are never removed. */
	private String addressOf(Referral referral) {
		return this.recipients.find(referral.recipientId()).orElseThrow().mail();
	}

	/**
	 * What the notifier is set to.
	 *
	 * @param inbox address below which the console shows a referral, with a slash at its
	 * end
	 */
	public record Terms(URI inbox) {
	}

	private final class Letter implements Consignment {

		private final Referral referral;

		Letter(Referral referral) {
			this.referral = referral;
		}

		@Override
		public boolean change(Delivery from, Delivery to) {
			return Notifier.this.notifications.change(this.referral, from, to);
		}

		/** Looks again: the answer may have come since. */
		@Override
		public Optional<Message> message() {
			return Notifier.this.referrals.find(this.referral.id())
				.filter(Referral::awaitsAnswer)
				.map(Notifier.this::letterAbout);
		}

	}

}
