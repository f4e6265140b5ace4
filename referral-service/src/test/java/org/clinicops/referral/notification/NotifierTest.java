package org.clinicops.referral.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.clinicops.referral.recipient.Surgeons;
import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.TuesdayReferrals;
import org.clinicops.support.delivery.Courier;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.delivery.Delivery.Status;
import org.clinicops.support.delivery.Message;
import org.clinicops.support.delivery.PostOffice;
import org.clinicops.support.delivery.PostOffice.NotAcceptedException;
import org.clinicops.support.delivery.RetrySchedule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.referral.referral.TuesdayReferrals.NOW;

class NotifierTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final Referral referral = TuesdayReferrals.requested("i1");

	private final OneNotification notification = new OneNotification(this.referral.notification());

	private final List<Message> posted = new ArrayList<>();

	private PostOffice postOffice = this.posted::add;

	@Test
	void theSurgeonGetsAReferenceAndALink() {
		attempt(NOW);

		assertThat(this.posted).containsExactly(Message.mail(this.referral.task().id().value(), "okafor@example.org",
				"Referral " + this.referral.reference().value(), """
						A referral has been addressed to you.

						Reference: %s

						Please sign in to read and answer it:
						https://console.example/referrals/%s
						""".formatted(this.referral.reference().value(), this.referral.id().value())));
		assertThat(this.notification.now()).isEqualTo(new Delivery(Status.SENT, 1, null, NOW, null));
	}

	@Test
	void anAttemptClaimsTheNotificationForTheTimeThatItMayTake() {
		List<Delivery> whilePosting = new ArrayList<>();
		this.postOffice = (letter) -> whilePosting.add(this.notification.now());

		attempt(NOW);

		assertThat(whilePosting).containsExactly(new Delivery(Status.PENDING, 1, NOW.plus(LEASE), null, null));
	}

	@Test
	void whoeverLosesTheClaimPostsNothing() {
		this.notification.changesMeanwhile();

		attempt(NOW);

		assertThat(this.posted).isEmpty();
	}

	@Test
	void aFailureIsNotedWithItsCodeAndTriedAgainAfterAPause() {
		this.postOffice = (letter) -> {
			throw new NotAcceptedException("unreachable", new IllegalStateException());
		};

		attempt(NOW);

		assertThat(this.notification.now())
			.isEqualTo(new Delivery(Status.RETRYING, 1, NOW.plusSeconds(1), null, "unreachable"));
	}

	@Test
	void whoeverHasAnsweredGetsNoMailAnyMore() {
		this.referral.decline(DeclineReason.NO_CAPACITY, null, "dr.okafor", NOW);

		attempt(NOW);

		assertThat(this.posted).isEmpty();
		assertThat(this.notification.now()).isEqualTo(new Delivery(Status.NOT_NEEDED, 1, null, null, null));
	}

	@Test
	void anAnswerThatComesWithTheClaimIsInTimeToStopTheMail() {
		this.notification.onChange(() -> this.referral.accept("dr.okafor", NOW));

		attempt(NOW);

		assertThat(this.posted).isEmpty();
	}

	@Test
	void whatIsNotDueIsLeftAlone() {
		attempt(NOW.minusSeconds(1));

		assertThat(this.posted).isEmpty();
		assertThat(this.notification.now().attempts()).isZero();
	}

	@Test
	void anAttemptThatDiedIsRepeatedOnceItsLeaseHasEnded() {
		Delivery died = this.notification.now().claimed(NOW.plus(LEASE));

		assertThat(died.isDue(NOW.plus(LEASE).minusMillis(1))).isFalse();
		assertThat(died.isDue(NOW.plus(LEASE))).isTrue();
	}

	private void attempt(Instant now) {
		Courier courier = new Courier((letter) -> this.postOffice.post(letter),
				new Courier.Terms(LEASE, new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(5))),
				Clock.fixed(now, ZoneOffset.UTC));
		new Notifier(new OneReferral(this.referral), this.notification, Surgeons.recipients(), courier,
				new Notifier.Terms(URI.create("https://console.example/referrals/")))
			.tell(this.referral.id());
	}

}
