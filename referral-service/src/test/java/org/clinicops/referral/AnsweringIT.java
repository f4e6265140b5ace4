package org.clinicops.referral;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.clinicops.contracts.Contracts;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ComponentTest
@Import({ Desk.class, MailServer.class, StoredReferrals.class })
class AnsweringIT {

	private static final String REFERRALS = "clinic.referral.v1";

	private static final String ADMIN = Tokens.bearer("admin");

	@Autowired
	private Desk desk;

	@Autowired
	private MailServer mails;

	@Autowired
	private StoredReferrals stored;

	/** Addressed to Dr. Okafor. */
	private String id = "";

	@BeforeEach
	void refer() {
		this.id = this.stored.refer().id().value();
	}

	@Test
	void theSurgeonAcceptsAndSayingItAgainChangesNothing() {
		Answer first = this.desk.as(Desk.OKAFOR).accept(this.id);
		Instant decidedAt = decidedAt();
		Answer second = this.desk.as(Desk.OKAFOR).accept(this.id);

		assertThat(first.status()).isEqualTo(200);
		assertThat(first.text("$.status")).isEqualTo("accepted");
		assertThat(first.text("$.decidedAt")).isEqualTo(decidedAt.toString());
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.text("$.decidedAt")).isEqualTo(decidedAt.toString());
		assertThat(decidedAt()).isEqualTo(decidedAt);
		assertPublished("clinic.referral.accepted.v1");
	}

	@Test
	void theSurgeonDeclinesWithAReason() {
		Answer answer = this.desk.as(Desk.OKAFOR)
			.decline(this.id, "{\"reason\":\"NO_CAPACITY\",\"note\":\"from January\"}");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("$.status")).isEqualTo("rejected");
		assertThat(answer.text("$.declineReason")).isEqualTo("NO_CAPACITY");
		assertThat(answer.text("$.tasks[0].answer.note")).isEqualTo("from January");
		assertThat(answer.text("$.owner")).isEqualTo("coordinator");
		assertThat(answer.value("$.nextDeadline")).isNotNull();
		Received event = assertPublished("clinic.referral.declined.v1");
		assertThat(event.data()).doesNotContain("January");
	}

	@Test
	void whatIsDecidedStaysDecided() {
		this.desk.as(Desk.OKAFOR).accept(this.id);

		this.desk.as(Desk.OKAFOR)
			.decline(this.id, "{\"reason\":\"OTHER\"}")
			.assertProblem(409, "referral-already-decided");
		this.desk.as(ADMIN).accept(this.id).assertProblem(409, "referral-already-decided");
	}

	@Test
	void ofManyAnswersAtOnceOneCounts() {
		List<Integer> answers = IntStream.range(0, 16)
			.parallel()
			.mapToObj((i) -> (i % 2 == 0) ? this.desk.as(Desk.OKAFOR).decline(this.id, "{\"reason\":\"OTHER\"}")
					: this.desk.as((i % 4 == 1) ? Desk.OKAFOR : ADMIN).accept(this.id))
			.map(Answer::status)
			.toList();

		assertThat(answers).containsOnly(200, 409);
		assertThat(Broker.await(REFERRALS, 2, (event) -> event.subject().equals(this.id)))
			.extracting(Received::sequence)
			.containsOnly(1L, 2L);
	}

	@Test
	void answersAndNotificationsAtTheSameMomentAreAllKept() {
		List<Referral> referrals = IntStream.range(0, 40).parallel().mapToObj((i) -> acceptedAtOnce()).toList();

		await().untilAsserted(() -> assertThat(referrals).map((referral) -> this.stored.now(referral.id()))
			.allMatch((referral) -> referral.status() == TaskStatus.ACCEPTED)
			.allMatch((referral) -> referral.notification().nextAttemptAt() == null));
		assertThat(referrals)
			.allSatisfy((referral) -> assertThat(this.mails.mailsAbout(referral.order().intakeId().value()))
				.hasSize((this.stored.now(referral.id()).notification().status() == Delivery.Status.SENT) ? 1 : 0));
	}

	private Referral acceptedAtOnce() {
		Referral referral = this.stored.refer();
		assertThat(this.desk.as(Desk.OKAFOR).accept(referral.id().value()).status()).isEqualTo(200);
		return referral;
	}

	private Received assertPublished(String type) {
		List<Received> events = Broker.await(REFERRALS, 2, (sent) -> sent.subject().equals(this.id));
		assertThat(events).extracting(Received::type)
			.as("The request, and one answer")
			.containsExactly("clinic.referral.requested.v1", type);
		Received event = events.get(1);
		assertThat(Contracts.violations(type, event.data())).isEmpty();
		assertThat(event.sequence()).isEqualTo(2);
		return event;
	}

	private Instant decidedAt() {
		return Objects.requireNonNull(this.stored.now(new ReferralId(this.id)).task().answer()).at();
	}

}
