package org.clinicops.referral.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.referral.MailServer;
import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.referral.Notification;
import org.clinicops.referral.referral.Notification.Status;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.referral.referral.TuesdayReferrals;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Here nobody makes rounds but the postmen that a test hires. */
@ComponentTest
@TestPropertySource(properties = { "clinic.mail.sweep-interval=100ms", "clinic.mail.first-retry=100ms",
		"clinic.mail.longest-retry=300ms" })
class NotificationIT {

	private static final MailServer MAILS = MailServer.started();

	@Autowired
	private Postman atHome;

	@Autowired
	private Referrals referrals;

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

	@DynamicPropertySource
	static void mails(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", MAILS::port);
	}

	@AfterAll
	static void stopMails() {
		MAILS.stop();
	}

	@BeforeEach
	void sendPostmanHome() {
		this.atHome.stop();
	}

	@Test
	void whatWasStoredBeforeACrashIsSentByTheFirstRoundAfterTheStart() {
		Referral referral = refer();

		withPostmen(1, () -> awaitSent(referral));

		assertThat(mails(referral)).isEqualTo(1);
	}

	@Test
	void whileTheMailServerIsDownTheMailIsTriedAgainUntilItIsUpThenSentOnce() {
		MAILS.stop();
		Referral referral = refer();
		double failedBefore = failed();

		withPostmen(1, () -> {
			await().until(() -> state(referral).attempts() >= 3);
			assertThat(state(referral)).extracting(Notification::status, Notification::lastError)
				.containsExactly(Status.RETRYING, "unreachable");
			MAILS.start();
			awaitSent(referral);
		});

		assertThat(mails(referral)).isEqualTo(1);
		assertThat(state(referral).lastError()).isNull();
		assertThat(failed() - failedBefore).isGreaterThanOrEqualTo(2);
	}

	@Test
	void anAnswerThatIsGivenWhileTheMailServerIsDownStopsTheMail() {
		MAILS.stop();
		Referral referral = refer();

		withPostmen(1, () -> {
			await().until(() -> state(referral).attempts() >= 1);
			this.referrals.change(referral.id(), (loaded) -> loaded.accept("dr.okafor", TuesdayReferrals.NOW));
			MAILS.start();
			await().until(() -> state(referral).status() == Status.NOT_NEEDED);
		});

		assertThat(mails(referral)).isZero();
		assertThat(state(referral).nextAttemptAt()).isNull();
	}

	@Test
	void anAttemptThatDiedIsMadeAgainOnceItsLeaseHasEnded() {
		Referral referral = refer();
		Instant leaseEnd = this.clock.instant().plusMillis(600);
		assertThat(claim(referral, leaseEnd)).isTrue();

		withPostmen(1, () -> awaitSent(referral));

		assertThat(state(referral)).extracting(Notification::attempts).isEqualTo(2);
		assertThat(state(referral).sentAt()).isAfterOrEqualTo(leaseEnd.minusMillis(1));
		assertThat(mails(referral)).isEqualTo(1);
	}

	@Test
	void postmenOfSeveralInstancesSendEachMailOnce() {
		List<Referral> all = Stream.generate(this::refer).limit(60).toList();

		withPostmen(3, () -> all.forEach(this::awaitSent));

		assertThat(all).allSatisfy((referral) -> assertThat(mails(referral)).isEqualTo(1));
		assertThat(all).allSatisfy((referral) -> assertThat(state(referral).attempts()).isEqualTo(1));
	}

	@Test
	void ofManyWhoTellAtOnceOneSends() {
		for (int round = 0; round < 20; round++) {
			Referral referral = refer();

			IntStream.range(0, 16).parallel().forEach((i) -> this.notifier.tell(referral.id()));

			assertThat(mails(referral)).isEqualTo(1);
			assertThat(state(referral).status()).isEqualTo(Status.SENT);
		}
	}

	@Test
	void anAnswerThatWasBasedOnTheStateBeforeAClaimKeepsTheClaim() {
		Referral referral = refer();
		Instant leaseEnd = Instant.parse("2026-11-24T18:00:00Z");
		AtomicInteger tries = new AtomicInteger();

		this.referrals.change(referral.id(), (loaded) -> {
			if (tries.incrementAndGet() == 1) {
				claim(referral, leaseEnd);
			}
			loaded.accept("dr.okafor", TuesdayReferrals.NOW);
		});

		assertThat(tries).hasValue(2);
		assertThat(stored(referral).status()).isEqualTo(TaskStatus.ACCEPTED);
		assertThat(state(referral).nextAttemptAt()).isEqualTo(leaseEnd);
	}

	@Test
	void aClaimThatWasBasedOnTheStateBeforeAnAnswerKeepsTheAnswer() {
		Referral referral = refer();

		this.referrals.change(referral.id(), (loaded) -> loaded.accept("dr.okafor", TuesdayReferrals.NOW));
		assertThat(claim(referral, Instant.parse("2026-11-24T18:00:00Z"))).isTrue();

		assertThat(stored(referral).status()).isEqualTo(TaskStatus.ACCEPTED);
	}

	@Test
	void aPostmanStopsQuietlyAndTakesNothingMore() {
		Postman postman = hire();
		postman.stop();

		Referral left = refer();

		assertThat(postman.isRunning()).isFalse();
		await().during(this.settings.sweepInterval().multipliedBy(5)).until(() -> mails(left) == 0);
	}

	private Referral refer() {
		Referral referral = TuesdayReferrals.requested("intake-" + UUID.randomUUID(), this.clock.instant());
		this.referrals.insertIfAbsent(referral);
		return referral;
	}

	private boolean claim(Referral referral, Instant leaseEnd) {
		Notification due = referral.notification();
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
		await().atMost(Duration.ofSeconds(20)).until(() -> state(referral).status() == Status.SENT);
	}

	private Notification state(Referral referral) {
		return stored(referral).notification();
	}

	private Referral stored(Referral referral) {
		return this.referrals.find(new ReferralId(referral.id().value())).orElseThrow();
	}

	private int mails(Referral referral) {
		return MAILS.mailsAbout(referral.order().intakeId().value()).size();
	}

	private double failed() {
		return this.meters.counter("clinic.mails", "outcome", "failed").count();
	}

}
