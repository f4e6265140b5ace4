package org.clinicops.e2e;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What cannot be right is refused in words, and changes nothing. */
@ExtendWith(StackExtension.class)
@Order(3)
class BadInputIT {

	private static final String INTAKES = "/api/intakes";

	private final Person patient = Person.named("Eusebia", "Zaldivar");

	private final Stack stack;

	private final Clinic clinic;

	private final Topics topics;

	BadInputIT(Stack stack) {
		this.stack = stack;
		this.clinic = new Clinic(stack);
		this.topics = new Topics(stack);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/shoeSize               | 44                     | shoeSize               | unknown-field
			/patient/shoeSize       | 44                     | patient.shoeSize       | unknown-field
			/patient/birthDate      | "1968-02-31"           | patient.birthDate      | wrong-type
			/patient/birthDate      | "09/03/1968"           | patient.birthDate      | wrong-type
			/patient/birthDate      | "2999-01-01"           | patient.birthDate      | past
			/patient/phone          | "call me"              | patient.phone          | pattern
			/patient/givenName      | {"first": "Eusebia"}   | patient.givenName      | wrong-type
			/answers/painScore      | "six"                  | answers.painScore      | wrong-type
			/answers/painScore      | 11                     | answers.painScore      | max
			/answers/redFlags       | null                   | answers.redFlags       | not-null
			/answers/redFlags       | ["SNEEZING"]           | answers.redFlags[0]    | wrong-type
			/preferredSites         | ["WH", "XX"]           | preferredSites[1]      | wrong-type
			/pathways               | []                     | pathways               | not-empty
			/language               | "fr"                   | language               | pattern
			/consent                | false                  | consent                | assert-true
			""")
	void aFieldThatCannotBeRightIsNamed(String place, String value, String field, String code) {
		ObjectNode form = this.patient.asksFor("PHYSICAL_THERAPY");
		int slash = place.lastIndexOf('/');
		((ObjectNode) form.at(place.substring(0, slash))).set(place.substring(slash + 1), Json.read(value));
		assertThat(errors(submit(form.toString()), 400)).containsExactly(Map.entry(field, code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"intake\"", "{\"language\": }", "<intake/>" })
	void aBodyThatIsNoFormIsRefused(String body) {
		submit(body).problem(400);
	}

	@Test
	void allThatIsMissingIsNamedAtOnce() {
		assertThat(errors(submit("{}"), 400)).contains(Map.entry("patient", "not-null"),
				Map.entry("pathways", "not-empty"), Map.entry("answers", "not-null"), Map.entry("consent", "not-null"));
	}

	@Test
	void aBodyOfOneMegabyteIsRefused() {
		ObjectNode form = this.patient.asksFor("PHYSICAL_THERAPY").put("note", "x".repeat(1_000_000));
		assertThat(code(submit(form.toString()), 413)).isEqualTo("body-too-large");
	}

	@Test
	void theSameKeyWithAnotherFormIsRefused() {
		String key = UUID.randomUUID().toString();
		JsonNode receipt = this.clinic.submit(this.patient.asksFor("SURGERY"), key).expect(201);
		assertThat(this.clinic.submit(this.patient.asksFor("SURGERY"), key).expect(201)).isEqualTo(receipt);
		assertThat(code(this.clinic.submit(this.patient.asksFor("INJECTION"), key), 409))
			.isEqualTo("idempotency-key-reused");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			visitType=PT_EVALUATION&sites=WH,XX                              | sites
			visitType=HAIRCUT                                                | visitType
			visitType=PT_EVALUATION&from=2026-02-30                          | from
			visitType=PT_EVALUATION&from=soon                                | from
			visitType=PT_EVALUATION&limit=0                                  | limit
			visitType=PT_EVALUATION&practitionerId=nobody                    | practitionerId
			visitType=PT_EVALUATION&from=2026-11-24&to=2026-11-23            | to
			""")
	void aSearchThatCannotBeMeantIsRefused(String query, String field) {
		Answer answer = this.clinic.get(Part.SCHEDULING, "/api/availability?" + query, receptionist());
		assertThat(errors(answer, 400)).extracting(Map.Entry::getKey).containsExactly(field);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			site, "XX", 400, site
			practitionerId, "nobody", 400, practitionerId
			visitType, "HAIRCUT", 400, visitType
			start, "yesterday", 400, start
			start, "2026-11-24T09:00:00", 400, start
			bookingRequestId, "none", 400, bookingRequestId
			start, "2020-11-24T09:00:00-08:00", 422, -
			patientId, null, 400, patientId
			""", quoteCharacter = '`')
	void aBookingThatCannotBeMeantIsRefused(String field, String value, int status, @Nullable String named) {
		JsonNode free = this.clinic.freeTimes("PT_EVALUATION", "NB", receptionist()).get(0);
		ObjectNode booking = Clinic.booking(free, "PT_EVALUATION", "patient-of-bad-input");
		booking.set(field, Json.read(value));
		Answer answer = this.clinic.post(Part.SCHEDULING, "/api/appointments", receptionist(), booking);
		if (named == null) {
			assertThat(code(answer, status)).isEqualTo("not-bookable");
		}
		else {
			assertThat(errors(answer, status)).extracting(Map.Entry::getKey).containsExactly(named);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEuYWRtaW4ifQ.", "expired", "patient" })
	void whoHasNoValidTokenIsToldSoByEveryService(String kind) throws Exception {
		String token = switch (kind) {
			case "" -> null;
			case "expired" -> this.clinic.tokens().expired("receptionist");
			case "patient" -> this.clinic.tokens().role("patient-anonymous");
			default -> kind;
		};
		int status = kind.equals("patient") ? 403 : 401;
		Http.get(this.stack.url(Part.INTAKE, INTAKES), token).problem(status);
		Http.get(this.stack.url(Part.SCHEDULING, "/api/appointments"), token).problem(status);
		Http.get(this.stack.url(Part.REFERRAL, "/api/referrals"), token).problem(status);
	}

	@Test
	void aReceptionistOfWhittierDoesNotBookAtOrange() {
		String walt = this.clinic.tokens().user("walt.desk");
		JsonNode free = this.clinic.freeTimes("PAIN_CONSULT", "OR", walt).get(0);
		this.clinic
			.post(Part.SCHEDULING, "/api/appointments", walt,
					Clinic.booking(free, "PAIN_CONSULT", "patient-of-bad-input"))
			.problem(403);
	}

	@Test
	void anEventOfAnUnknownVersionBecomesADeadLetterThatSaysWhy() throws Exception {
		String id = "unknown-version-" + UUID.randomUUID();
		Map<String, String> headers = Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/intake-service",
				"ce_type", "clinic.intake.submitted.v2", "ce_subject", id, "ce_time", "2026-11-24T17:00:00Z",
				"ce_sequence", "1", "content-type", "application/json");
		becomesADeadLetter(id, headers, "{\"intakeId\":\"%s\"}".formatted(id), "clinic.intake.submitted.v2");
	}

	@Test
	void aRecordThatIsNoEventBecomesADeadLetterThatSaysWhy() throws Exception {
		String id = "no-event-" + UUID.randomUUID();
		becomesADeadLetter(id, Map.of(), "\u0000 " + id, "ce_type");
	}

	private void becomesADeadLetter(String key, Map<String, String> headers, String data, String cause)
			throws Exception {
		int before = deadLettersInStatus();
		this.topics.write("clinic.intake.v1", key, headers, data);
		Stream.of("scheduling-service", "referral-service").forEach((group) -> {
			Event letter = await().until(() -> deadLetters(group, key), (letters) -> !letters.isEmpty()).get(0);
			assertThat(letter.data()).isEqualTo(data);
			assertThat(letter.headers()).containsAllEntriesOf(headers);
			assertThat(letter.headers().get("x-exception-message")).contains(cause);
		});
		assertThat(deadLettersInStatus()).isEqualTo(before + 2);
	}

	private List<Event> deadLetters(String group, String key) {
		return this.topics.read("clinic.intake.v1." + group + ".dlt", (event) -> key.equals(event.key()));
	}

	private int deadLettersInStatus() throws Exception {
		return Json.read(this.stack.clinic("status", "--json"))
			.required("topics")
			.valueStream()
			.filter((topic) -> topic.required("name").asString().equals("clinic.intake.v1"))
			.findFirst()
			.orElseThrow()
			.required("deadLetters")
			.asInt();
	}

	private String receptionist() {
		return this.clinic.tokens().role("receptionist");
	}

	private Answer submit(String body) {
		return Http.post(this.stack.url(Part.INTAKE, INTAKES), this.clinic.tokens().role("patient-anonymous"), body);
	}

	private static String code(Answer answer, int status) {
		return answer.problem(status).required("code").asString();
	}

	/** Fields and codes. */
	private static List<Map.Entry<String, String>> errors(Answer answer, int status) {
		return answer.problem(status)
			.required("errors")
			.valueStream()
			.map((error) -> Map.entry(error.required("field").asString(), error.required("code").asString()))
			.toList();
	}

}
