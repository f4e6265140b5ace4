package org.clinicops.intake;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ComponentTest
@AutoConfigureMockMvc
class IntakeIT {

	private static final String TOPIC = "clinic.intake.v1";

	private static final String DESK = Tokens.bearer("receptionist");

	private static final String FORM = Tokens.bearer("patient-anonymous");

	@Autowired
	private MockMvcTester http;

	@Test
	void aSubmittedIntakeCanBeReadByStaffAndIsTold() {
		String id = submitted(Forms.MARIA);

		MvcTestResult read = get("/api/intakes/" + id, DESK);
		assertThat(read).hasStatusOk();
		assertThat(read).bodyJson().extractingPath("$.status").isEqualTo("SUBMITTED");
		assertThat(read).bodyJson().extractingPath("$.note").isEqualTo("evenings are hard");
		assertThat(read).bodyJson()
			.extractingPath("$.pathways[*].status")
			.asArray()
			.containsExactly("REQUESTED", "REQUESTED");
		assertThat(read).bodyJson()
			.extractingPath("$.consent")
			.asMap()
			.containsEntry("language", "es")
			.containsEntry("textVersion", "2026-11")
			.containsEntry("givenAt", JsonPath.read(bodyOf(read), "$.submittedAt"));
		Received event = Broker.await(TOPIC, 1, about(id)).get(0);
		assertThat(event.type()).isEqualTo("clinic.intake.submitted.v1");
		assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
		assertThat(event.data() + event.attributes()).doesNotContainIgnoringCase("Maria", "Lopez", "1968", "555",
				"evenings");
	}

	@Test
	void anIntakeWithARedFlagIsAnEmergencyAndOpensNoPathway() {
		String id = submitted(Forms.EMERGENCY);

		assertThat(get("/api/intakes/" + id, DESK)).bodyJson().extractingPath("$.pathways").asArray().isEmpty();
		assertThat(get("/api/intakes/" + id, DESK)).bodyJson().extractingPath("$.status").isEqualTo("EMERGENCY");
		List<Received> events = Broker.await(TOPIC, 1, about(id));
		assertThat(events).extracting(Received::type).containsExactly("clinic.intake.red-flag-raised.v1");
		assertThat(Contracts.violations(events.get(0).type(), events.get(0).data())).isEmpty();
	}

	@Test
	void theSameKeyGivesTheSameIntakeAndAnotherBodyUnderItIsRefused() {
		int before = total();
		MvcTestResult first = submit(Forms.MARIA, FORM, "key-1");
		MvcTestResult again = submit(Forms.MARIA, FORM, "key-1");

		assertThat(again).hasStatus(201).bodyText().isEqualTo(bodyOf(first));
		MvcTestResult other = submit(Forms.with("Maria", "Marta"), FORM, "key-1");
		assertThat(other).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("idempotency-key-reused");
		String id = JsonPath.read(bodyOf(first), "$.id");
		assertThat(Broker.await(TOPIC, 1, about(id))).extracting(Received::sequence).containsOnly(1L);
		assertThat(total()).isEqualTo(before + 1);
	}

	@Test
	void theListIsFilteredAndPagedNewestFirst() {
		submitted(Forms.MARIA);
		String older = submitted(Forms.with("\"PHYSICAL_THERAPY\",\"INJECTION\"", "\"SURGERY\""));
		String newer = submitted(Forms.with("\"PHYSICAL_THERAPY\",\"INJECTION\"", "\"SURGERY\""));

		MvcTestResult first = get("/api/intakes?pathway=SURGERY&site=OR&status=SUBMITTED&size=1", DESK);
		assertThat(first).bodyJson().extractingPath("$.items[0].id").isEqualTo(newer);
		assertThat(first).bodyJson().extractingPath("$.total").isEqualTo(2);
		assertThat(get("/api/intakes?pathway=SURGERY&size=1&page=1", DESK)).bodyJson()
			.extractingPath("$.items[0].id")
			.isEqualTo(older);
		assertThat(first).bodyText().doesNotContain("Lopez", "evenings", "answers");
	}

	@Test
	void pathwaysFollowWhatTheOtherServicesReport() {
		String id = submitted(Forms.MARIA);
		String opened = """
				{"bookingRequestId":"%1$s-physical-therapy","intakeId":"%1$s","patientId":"p","urgency":"ROUTINE",
				"pathway":"PHYSICAL_THERAPY","preferredSites":[],"openedAt":"2026-11-24T20:00:00Z"}""".formatted(id);
		Broker.send("clinic.scheduling.v1", "clinic.booking-request.opened.v1", id, opened);
		Broker.send("clinic.scheduling.v1", "clinic.booking-request.opened.v1", id, opened);

		awaitStatus(id, "PHYSICAL_THERAPY", "OPEN");
		awaitStatus(id, "INJECTION", "REQUESTED");
	}

	@ParameterizedTest
	@MethodSource("consumedTypes")
	void everyExampleOfAConsumedEventIsUnderstood(String topic, String type) {
		for (String example : Contracts.examples(type)) {
			Broker.send(topic, "example", example, Broker.attributes("example-" + type, type, "example", 1));
		}
		String id = submitted(Forms.MARIA);
		Broker.send(topic, "example", "{\"intakeId\":\"" + id + "\",\"pathway\":\"INJECTION\"}",
				Broker.attributes("last-" + type, type, "example", 2));

		await().untilAsserted(() -> assertThat(get("/api/intakes/" + id, DESK)).bodyJson()
			.extractingPath("$.pathways[?(@.pathway=='INJECTION')].status")
			.asArray()
			.doesNotContain("REQUESTED"));
		assertThat(Broker.all(topic + ".intake-service.dlt")).noneMatch((dead) -> dead.type().equals(type));
	}

	static Stream<Arguments> consumedTypes() {
		return Stream.of("clinic.scheduling.v1", "clinic.referral.v1")
			.flatMap((topic) -> Contracts.types(topic).stream().map((type) -> Arguments.of(topic, type)));
	}

	@Test
	void anEventOfAnUnknownVersionIsADeadLetterWithItsCause() {
		Broker.send("clinic.referral.v1", "r", "{}", Broker.attributes("v9", "clinic.referral.accepted.v9", "r", 1));

		assertThat(Broker.await("clinic.referral.v1.intake-service.dlt", 1, (dead) -> dead.type().endsWith("v9")))
			.first()
			.satisfies((dead) -> assertThat(dead.attributes().get("x-exception-message")).contains("v9"));
	}

	@ParameterizedTest
	@MethodSource("badForms")
	void aBadFormIsRefusedNamingTheField(String part, String other, String field) {
		MvcTestResult answer = submit(Forms.with(part, other), FORM, null);

		assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.errors[*].field").asArray().contains(field);
		assertThat(answer).bodyText().doesNotContain("Exception", "org.clinicops", "Lopez");
	}

	static Stream<Arguments> badForms() {
		return Stream.of(Arguments.of("\"Maria\"", "\" \"", "patient.givenName"),
				Arguments.of("1968-03-09", "1968-02-30", "patient.birthDate"),
				Arguments.of("1968-03-09", "2068-03-09", "patient.birthDate"),
				Arguments.of("1968-03-09", "1868-03-09", "patient.birthDate"),
				Arguments.of("+1 562 555 0142", "call me", "patient.phone"),
				Arguments.of("maria@example.org", "maria", "patient.email"),
				Arguments.of("\"painScore\":6", "\"painScore\":11", "answers.painScore"),
				Arguments.of("\"painScore\":6", "\"painScore\":\"6\"", "answers.painScore"),
				Arguments.of("\"WH\",\"OR\"", "\"LA\"", "preferredSites[0]"),
				Arguments.of("\"PHYSICAL_THERAPY\",\"INJECTION\"", "", "pathways"),
				Arguments.of("\"consent\":true", "\"consent\":false", "consent"),
				Arguments.of("\"language\":\"es\"", "\"language\":\"fr\"", "language"),
				Arguments.of("\"note\":", "\"ssn\":", "ssn"));
	}

	@Test
	void onlyStaffMarkAnIntakeAsUrgent() {
		String urgent = Forms.with("\"consent\":true", "\"consent\":true,\"urgency\":\"URGENT\"");

		assertThat(submit(urgent, FORM, null)).hasStatus(403)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("staff-only");
		assertThat(submit(urgent, DESK, null)).hasStatus(201);
	}

	@Test
	void anEmptyFormIsToldAllThatIsMissing() {
		assertThat(submit("{}", FORM, null)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("language", "patient", "condition", "answers", "pathways", "consent");
	}

	@Test
	void everyoneSeesOnlyWhatTheirRoleMaySee() {
		String id = submitted(Forms.MARIA);
		String patient = patientOf(id);

		assertThat(get("/api/intakes/" + id, FORM)).hasStatus(403);
		assertThat(get("/api/intakes", Tokens.bearer("operations"))).hasStatus(403);
		assertThat(get("/api/patients/" + patient, Tokens.bearer("operations"))).hasStatus(403);
		assertThat(get("/api/patients/" + patient, DESK)).bodyJson().extractingPath("$.familyName").isEqualTo("Lopez");
		assertThat(get("/api/patients?ids=unknown," + patient, DESK)).bodyJson()
			.extractingPath("$.items[*].givenName")
			.asArray()
			.containsExactly("Maria");
		assertThat(this.http.get().uri("/api/intakes").exchange()).hasStatus(401);
		assertThat(get("/api/patients?ids=" + ids(100), DESK)).hasStatusOk();
		assertThat(get("/api/patients?ids=" + ids(101), DESK)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("ids");
	}

	@Test
	void aSurgeonSeesOnlyPatientsWhoWereReferredToThem() {
		String id = submitted(Forms.MARIA);
		String patient = patientOf(id);
		String requested = "{\"intakeId\":\"" + id + "\",\"pathway\":\"INJECTION\",\"recipientId\":\"surgeon-x\"}";
		Broker.send("clinic.referral.v1", "clinic.referral.requested.v1", id, requested);
		awaitStatus(id, "INJECTION", "OPEN");

		assertThat(get("/api/patients/" + patient, Tokens.surgeon("surgeon-x"))).hasStatusOk();
		assertThat(get("/api/patients/" + patient, Tokens.surgeon("surgeon-y"))).hasStatus(404);
		assertThat(get("/api/patients?ids=" + patient, Tokens.surgeon("surgeon-y"))).bodyJson()
			.extractingPath("$.items")
			.asArray()
			.isEmpty();
	}

	private void awaitStatus(String id, String pathway, String status) {
		await().untilAsserted(() -> assertThat(get("/api/intakes/" + id, DESK)).bodyJson()
			.extractingPath("$.pathways[?(@.pathway=='" + pathway + "')].status")
			.asArray()
			.containsExactly(status));
	}

	private String submitted(String form) {
		MvcTestResult answer = submit(form, FORM, null);
		assertThat(answer).hasStatus(201).containsHeader("Location");
		return JsonPath.read(bodyOf(answer), "$.id");
	}

	private int total() {
		return JsonPath.read(bodyOf(get("/api/intakes", DESK)), "$.total");
	}

	private static String ids(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "x" + i).collect(Collectors.joining(","));
	}

	private String patientOf(String id) {
		return JsonPath.read(bodyOf(get("/api/intakes/" + id, DESK)), "$.patientId");
	}

	private MvcTestResult submit(String form, String token, @Nullable String key) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.post()
			.uri("/api/intakes")
			.header("Authorization", token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(form);
		return ((key != null) ? request.header("Idempotency-Key", key) : request).exchange();
	}

	private MvcTestResult get(String path, String token) {
		return this.http.get().uri(path).header("Authorization", token).exchange();
	}

	private static String bodyOf(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Predicate<Received> about(String id) {
		return (event) -> event.subject().equals(id);
	}

}
