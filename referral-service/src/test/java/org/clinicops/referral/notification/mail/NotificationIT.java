package org.clinicops.referral.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.referral.MailServer;
import org.clinicops.referral.StoredReferrals;
import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.referral.referral.TuesdayReferrals;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.delivery.Delivery.Status;
import org.clinicops.support.delivery.carrier.MailSettings;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Here nobody makes rounds but the postmen that a test hires. */
@ComponentTest
@Import({ MailServer.class, StoredReferrals.class })
@TestPropertySource(properties = { "clinic.mail.sweep-interval=100ms", "clinic.mail.first-retry=100ms",
		"clinic.mail.longest-retry=300ms" })
class NotificationIT {

	@Autowired
	private MailServer mails;

	@Autowired
	private Postman atHome;

	@Autowired
	private Referrals referrals;

	@Autowired
	private StoredReferrals stored;

	@Autowired
	private Notifications notifications;

	@Autowired
	private Notifier notifier;

	@Autowired
	private TaskScheduler scheduler;

	@Autowired
	private MailSettings settings;

	@Autowired
	private Clock clock;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void sendPostmanHome() {
		this.atHome.stop();
	}

	@Test
	void whatWasStoredBeforeACrashIsSentByTheFirstRoundAfterTheStart() {
		Referral referral = this.stored.refer();

		withPostmen(1, () -> awaitSent(referral));

		assertThat(mails(referral)).isEqualTo(1);
	}

	@Test
	void whileTheMailServerIsDownTheMailIsTriedAgainUntilItIsUpThenSentOnce() {
		this.mails.stop();
		Referral referral = this.stored.refer();
		double failedBefore = failed();

		withPostmen(1, () -> {
			await().until(() -> state(referral).attempts() >= 3);
			assertThat(state(referral)).extracting(Delivery::status, Delivery::lastError)
				.containsExactly(Status.RETRYING, "unreachable");
			this.mails.start();
			awaitSent(referral);
		});

		assertThat(mails(referral)).isEqualTo(1);
		assertThat(state(referral).lastError()).isNull();
		assertThat(failed() - failedBefore).isGreaterThanOrEqualTo(2);
	}

	@Test
	void anAnswerThatIsGivenWhileTheMailServerIsDownStopsTheMail() {
		this.mails.stop();
		Referral referral = this.stored.refer();

		withPostmen(1, () -> {
			await().until(() -> state(referral).attempts() >= 1);
			this.referrals.change(referral.id(), (loaded) -> loaded.accept("dr.okafor", TuesdayReferrals.NOW));
			this.mails.start();
			await().until(() -> state(referral).status() == Status.NOT_NEEDED);
		});

		assertThat(mails(referral)).isZero();
		assertThat(state(referral).nextAttemptAt()).isNull();
	}

	@Test
	void anAttemptThatDiedIsMadeAgainOnceItsLeaseHasEnded() {
		Referral referral = this.stored.refer();
		Instant leaseEnd = this.clock.instant().plusMillis(600);
		assertThat(claim(referral, leaseEnd)).isTrue();

		withPostmen(1, () -> awaitSent(referral));

		assertThat(state(referral)).extracting(Delivery::attempts).isEqualTo(2);
		assertThat(state(referral).sentAt()).isAfterOrEqualTo(leaseEnd.minusMillis(1));
		assertThat(mails(referral)).isEqualTo(1);
	}

	@Test
	void postmenOfSeveralInstancesSendEachMailOnce() {
		List<Referral> all = Stream.generate(this.stored::refer).limit(60).toList();

		withPostmen(3, () -> all.forEach(this::awaitSent));

		assertThat(all).allSatisfy((referral) -> assertThat(mails(referral)).isEqualTo(1));
		assertThat(all).allSatisfy((referral) -> assertThat(state(referral).attempts()).isEqualTo(1));
	}

	@Test
	void ofManyWhoTellAtOnceOneSends() {
		for (int round = 0; round < 20; round++) {
			Referral referral = this.stored.refer();

			IntStream.range(0, 16).parallel().forEach((i) -> this.notifier.tell(referral.id()));

			assertThat(mails(referral)).isEqualTo(1);
			assertThat(state(referral).status()).isEqualTo(Status.SENT);
		}
	}

	@Test
	void anAnswerThatWasBasedOnTheStateBeforeAClaimKeepsTheClaim() {
		Referral referral = this.stored.refer();
		Instant leaseEnd = Instant.parse("2026-11-24T18:00:00Z");
		AtomicInteger tries = new AtomicInteger();

		this.referrals.change(referral.id(), (loaded) -> {
			if (tries.incrementAndGet() == 1) {
				claim(referral, leaseEnd);
			}
			loaded.accept("dr.okafor", TuesdayReferrals.NOW);
		});

		assertThat(tries).hasValue(2);
		assertThat(this.stored.now(referral.id()).status()).isEqualTo(TaskStatus.ACCEPTED);
		assertThat(state(referral).nextAttemptAt()).isEqualTo(leaseEnd);
	}

	@Test
	void aClaimThatWasBasedOnTheStateBeforeAnAnswerKeepsTheAnswer() {
		Referral referral = this.stored.refer();

		this.referrals.change(referral.id(), (loaded) -> loaded.accept("dr.okafor", TuesdayReferrals.NOW));
		assertThat(claim(referral, Instant.parse("2026-11-24T18:00:00Z"))).isTrue();

		assertThat(this.stored.now(referral.id()).status()).isEqualTo(TaskStatus.ACCEPTED);
	}

	@Test
	void aPostmanStopsQuietlyAndTakesNothingMore() {
		Postman postman = hire();
		postman.stop();

		Referral left = this.stored.refer();

		assertThat(postman.isRunning()).isFalse();
		await().during(this.settings.sweepInterval().multipliedBy(5)).until(() -> mails(left) == 0);
	}

	private boolean claim(Referral referral, Instant leaseEnd) {
		Delivery due = referral.notification();
		return this.notifications.change(referral, due, due.claimed(leaseEnd));
	}

	/** Postmen, as of so many instances of the service, work while the action runs. */
	private void withPostmen(int count, Runnable action) {
		List<Postman> postmen = Stream.generate(this::hire).limit(count).toList();
		try {
			action.run();
		}
		finally {
			postmen.forEach(Postman::stop);
		}
	}

	private Postman hire() {
		Postman postman = new Postman(this.notifier, this.notifications, this.scheduler, this.settings, this.clock);
		postman.start();
		return postman;
	}

	private void awaitSent(Referral referral) {
		await().until(() -> state(referral).status() == Status.SENT);
	}

	private Delivery state(Referral referral) {
		return this.stored.now(referral.id()).notification();
	}

	private int mails(Referral referral) {
		return this.mails.mailsAbout(referral.order().intakeId().value()).size();
	}

	private double failed() {
		return this.meters.counter("clinic.mails", "channel", "mail", "outcome", "failed").count();
	}

}
