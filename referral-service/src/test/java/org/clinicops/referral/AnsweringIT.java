package org.clinicops.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.contracts.Contracts;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.referral.Notification;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.referral.referral.TuesdayReferrals;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ComponentTest
@AutoConfigureMockMvc
class AnsweringIT {

	private static final String OKAFOR = Tokens.surgeon("surgeon-okafor");

	private static final String CASTELLANO = Tokens.surgeon("surgeon-castellano");

	private static final String COORDINATOR = Tokens.bearer("coordinator");

	private static final String ADMIN = Tokens.bearer("admin");

	private static final MailServer MAILS = MailServer.started();

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Clock clock;

	/** Addressed to Dr. Okafor. */
	private String id = "";

	@DynamicPropertySource
	static void mails(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", MAILS::port);
	}

	@AfterAll
	static void stopMails() {
		MAILS.stop();
	}

	@BeforeEach
	void refer() {
		this.id = refer("intake-" + UUID.randomUUID());
	}

	@Test
	void theSurgeonAcceptsAndSayingItAgainChangesNothing() {
		MvcTestResult first = accept(OKAFOR);
		Instant decidedAt = decidedAt();
		MvcTestResult second = accept(OKAFOR);

		assertThat(first).hasStatusOk();
		assertThat(first).bodyJson().extractingPath("$.status").isEqualTo("accepted");
		assertThat(first).bodyJson().extractingPath("$.decidedAt").isEqualTo(decidedAt.toString());
		assertThat(second).hasStatusOk().bodyJson().extractingPath("$.decidedAt").isEqualTo(decidedAt.toString());
		assertThat(decidedAt()).isEqualTo(decidedAt);
		assertPublished("clinic.referral.accepted.v1");
	}

	@Test
	void theSurgeonDeclinesWithAReason() {
		MvcTestResult answer = decline(OKAFOR, "{\"reason\":\"NO_CAPACITY\",\"note\":\"from January\"}");

		assertThat(answer).hasStatusOk();
		assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("rejected");
		assertThat(answer).bodyJson().extractingPath("$.declineReason").isEqualTo("NO_CAPACITY");
		assertThat(answer).bodyJson().extractingPath("$.tasks[0].answer.note").isEqualTo("from January");
		assertThat(answer).bodyJson().extractingPath("$.owner").isEqualTo("coordinator");
		assertThat(answer).bodyJson().extractingPath("$.nextDeadline").isNotNull();
		Received event = assertPublished("clinic.referral.declined.v1");
		assertThat(event.data()).doesNotContain("January");
	}

	@Test
	void whatIsDecidedStaysDecided() {
		accept(OKAFOR);

		assertProblem(decline(OKAFOR, "{\"reason\":\"OTHER\"}"), 409, "referral-already-decided");
		assertProblem(accept(ADMIN), 409, "referral-already-decided");
	}

	@Test
	void aSurgeonCannotTellThatThereIsAReferralToSomebodyElse() {
		assertProblem(get("/api/referrals/" + this.id, CASTELLANO), 404, "unknown-referral");
		assertProblem(accept(CASTELLANO), 404, "unknown-referral");
		assertProblem(decline(CASTELLANO, "{\"reason\":\"OTHER\"}"), 404, "unknown-referral");
		assertThat(get("/api/referrals?size=100", CASTELLANO)).bodyJson().extractingPath("$.total").isEqualTo(0);
		assertThat(get("/api/referrals?size=100", OKAFOR)).bodyJson()
			.extractingPath("$.items[*].id")
			.asArray()
			.contains(this.id);
		assertThat(stored().status()).isEqualTo(TaskStatus.REQUESTED);
	}

	@Test
	void aSurgeonWithoutARecipientInTheTokenSeesNothing() {
		String nobody = Tokens.bearer("surgeon");

		assertProblem(get("/api/referrals/" + this.id, nobody), 404, "unknown-referral");
		assertProblem(accept(nobody), 404, "unknown-referral");
		assertThat(get("/api/referrals", nobody)).bodyJson().extractingPath("$.items").asArray().isEmpty();
	}

	@Test
	void whoeverSeesAllDoesNotAnswerForAll() {
		String surgeonAtTheDesk = Tokens.with((claims) -> claims.subject("both")
			.claim("roles", List.of("surgeon", "receptionist"))
			.claim("recipient", "surgeon-castellano"));

		assertThat(get("/api/referrals/" + this.id, surgeonAtTheDesk)).hasStatusOk();
		assertProblem(accept(surgeonAtTheDesk), 403, "not-addressed-to-you");
	}

	@ParameterizedTest
	@CsvSource({ "coordinator, 200, 403", "receptionist, 200, 403", "admin, 200, 200", "clinician, 403, 403",
			"operations, 403, 403", "patient-anonymous, 403, 403" })
	void theRoleDecidesWhoSeesAndWhoAnswers(String role, int seeing, int answering) {
		assertThat(get("/api/referrals", Tokens.bearer(role))).hasStatus(seeing);
		assertThat(get("/api/referrals/" + this.id, Tokens.bearer(role))).hasStatus(seeing);
		assertThat(accept(Tokens.bearer(role))).hasStatus(answering);
	}

	@Test
	void withoutAValidTokenNobodyGetsIn() {
		String expired = Tokens.with((claims) -> claims.claim("roles", List.of("admin"))
			.issueTime(Date.from(Instant.now().minusSeconds(7200)))
			.expirationTime(Date.from(Instant.now().minusSeconds(3600))));

		assertProblem(this.http.get().uri("/api/referrals").exchange(), 401, "not-signed-in");
		assertProblem(get("/api/referrals/" + this.id, expired), 401, "not-signed-in");
	}

	@Test
	void theListShowsWhatIsOpenFirstInPages() {
		accept(OKAFOR);
		String open = refer("intake-" + UUID.randomUUID());

		MvcTestResult all = get("/api/referrals?size=100", COORDINATOR);
		assertThat(all).bodyJson().extractingPath("$.items[0].status").isEqualTo("requested");
		assertThat(all).bodyJson().extractingPath("$.items[*].id").asArray().contains(this.id, open);
		MvcTestResult requested = get("/api/referrals?status=requested&size=1&page=0", COORDINATOR);
		assertThat(requested).bodyJson().extractingPath("$.items").asArray().hasSize(1);
		assertThat(requested).bodyJson().extractingPath("$.size").isEqualTo(1);
		assertThat(get("/api/referrals?status=accepted&size=100", COORDINATOR)).bodyJson()
			.extractingPath("$.items[*].id")
			.asArray()
			.contains(this.id)
			.doesNotContain(open);
	}

	@Test
	void aStatusThatReferralsNeverHaveIsRefusedWithThoseThatTheyHave() {
		MvcTestResult answer = get("/api/referrals?status=received", COORDINATOR);

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("status");
		assertThat(answer).bodyJson()
			.extractingPath("$.errors[0].message")
			.asString()
			.contains("requested", "accepted", "rejected");
	}

	@Test
	void oneReferralShowsItsTaskAndHowFarItsNotificationIs() {
		await().until(() -> stored().notification().status() == Notification.Status.SENT);

		MvcTestResult answer = get("/api/referrals/" + this.id, COORDINATOR);
		assertThat(answer).bodyJson().extractingPath("$.tasks[0].status").isEqualTo("requested");
		assertThat(answer).bodyJson().extractingPath("$.notification.status").isEqualTo("SENT");
		assertThat(answer).bodyJson().extractingPath("$.notification.attempts").isEqualTo(1);
		assertThat(answer).bodyJson().extractingPath("$.notification.sentAt").isNotNull();
		assertThat(answer).bodyText().doesNotContain("@");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|reason", "{\"reason\":\"BORED\"}|reason", "{\"reason\":1}|reason",
			"{\"reason\":\"OTHER\",\"mood\":\"bad\"}|mood", "{\"reason\":\"OTHER\",\"note\":[]}|note" })
	void aDeclineThatIsNotRightIsRefusedAndNamesTheField(String body, String field) {
		MvcTestResult answer = decline(OKAFOR, body);

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(stored().status()).isEqualTo(TaskStatus.REQUESTED);
	}

	@Test
	void bodiesThatAreTooLongOrNoJsonAreRefused() {
		assertProblem(decline(OKAFOR, "{\"reason\":\"OTHER\",\"note\":\"" + "x".repeat(2001) + "\"}"), 400,
				"invalid-field");
		assertProblem(decline(OKAFOR, "{\"reason\":\"OTHER\",\"note\":\"" + "x".repeat(1_000_000) + "\"}"), 413,
				"body-too-large");
		assertProblem(decline(OKAFOR, "{\"reason\":"), 400, "unreadable-body");
		assertProblem(post(this.id, "accept", OKAFOR, "{\"gladly\":true}"), 400, "invalid-field");
		assertThat(stored().status()).isEqualTo(TaskStatus.REQUESTED);
	}

	@ParameterizedTest
	@CsvSource({ "status, done", "page, -1", "size, 0", "size, 101", "size, many" })
	void aParameterThatIsNotRightIsNamed(String parameter, String value) {
		MvcTestResult answer = get("/api/referrals?" + parameter + "=" + value, COORDINATOR);

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(parameter);
	}

	@Test
	void anUnknownReferralIsNotFound() {
		assertProblem(get("/api/referrals/nothing", ADMIN), 404, "unknown-referral");
		this.id = "nothing";
		assertProblem(accept(ADMIN), 404, "unknown-referral");
	}

	@Test
	void theServiceDescribesItself() {
		assertThat(this.http.get().uri("/v3/api-docs")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.paths")
			.asMap()
			.containsKeys("/api/referrals", "/api/referrals/{id}", "/api/referrals/{id}/accept",
					"/api/referrals/{id}/decline");
	}

	@Test
	void ofManyAnswersAtOnceOneCounts() {
		List<Integer> answers = IntStream.range(0, 16)
			.parallel()
			.mapToObj((i) -> (i % 2 == 0) ? decline(OKAFOR, "{\"reason\":\"OTHER\"}")
					: accept((i % 4 == 1) ? OKAFOR : ADMIN))
			.map((answer) -> answer.getResponse().getStatus())
			.toList();

		assertThat(answers).containsOnly(200, 409);
		assertThat(Broker.await("clinic.referral.v1", 2, (event) -> event.subject().equals(this.id)))
			.extracting(Received::sequence)
			.containsOnly(1L, 2L);
	}

	@Test
	void answersAndNotificationsAtTheSameMomentAreAllKept() {
		List<String> intakes = Stream.generate(() -> "race-" + UUID.randomUUID()).limit(40).toList();

		intakes.parallelStream().forEach((intake) -> {
			assertThat(post(refer(intake), "accept", OKAFOR, "{}")).hasStatusOk();
		});

		await().untilAsserted(() -> assertThat(intakes).map(this::storedOf)
			.allMatch((referral) -> referral.status() == TaskStatus.ACCEPTED)
			.allMatch((referral) -> referral.notification().nextAttemptAt() == null));
		assertThat(intakes).allSatisfy((intake) -> assertThat(MAILS.mailsAbout(intake))
			.hasSize((storedOf(intake).notification().status() == Notification.Status.SENT) ? 1 : 0));
	}

	private Received assertPublished(String type) {
		List<Received> events = Broker.await("clinic.referral.v1", 2, (sent) -> sent.subject().equals(this.id));
		assertThat(events).extracting(Received::type)
			.as("The request, and one answer")
			.containsExactly("clinic.referral.requested.v1", type);
		Received event = events.get(1);
		assertThat(Contracts.violations(type, event.data())).isEmpty();
		assertThat(event.sequence()).isEqualTo(2);
		return event;
	}

	private String refer(String intake) {
		Referral referral = TuesdayReferrals.requested(intake, this.clock.instant());
		this.referrals.insertIfAbsent(referral);
		return referral.id().value();
	}

	private Instant decidedAt() {
		return Objects.requireNonNull(stored().task().answer()).at();
	}

	private Referral stored() {
		return this.referrals.find(new ReferralId(this.id)).orElseThrow();
	}

	private Referral storedOf(String intake) {
		return this.referrals.find(ReferralId.of(new IntakeId(intake), Pathway.INJECTION)).orElseThrow();
	}

	private MvcTestResult accept(String token) {
		return post(this.id, "accept", token, "{}");
	}

	private MvcTestResult decline(String token, String body) {
		return post(this.id, "decline", token, body);
	}

	private MvcTestResult post(String referral, String command, String token, String body) {
		return this.http.post()
			.uri("/api/referrals/{id}/{command}", referral, command)
			.header("Authorization", token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String path, String token) {
		return this.http.get().uri(path).header("Authorization", token).exchange();
	}

	private static void assertProblem(MvcTestResult answer, int status, String code) {
		assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
		assertThat(answer).bodyText().doesNotContain("Exception", "at org.");
	}

}
