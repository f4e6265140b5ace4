package org.clinicops.console.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.contracts.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The services' codes as the console has them: in the schemas where there is one, listed
 * here where there is none.
 */
@ConsoleTest
class CodesTest {

	private static final String SUBMITTED = "clinic.intake.submitted.v1";

	private static final String REQUESTED = "clinic.referral.requested.v1";

	@Autowired
	MockMvcTester console;

	static Stream<Arguments> kinds() {
		return Stream.of(
				// What services refuse with; service-away is the console's own
				kind("problem", "service-away", "invalid-field", "idempotency-key-reused", "changed-meanwhile",
						"not-allowed", "not-your-site", "not-addressed-to-you", "time-not-free", "not-bookable",
						"referral-already-decided", "claimed-by-another", "wrong-status", "series-incomplete",
						"series-being-changed"),
				kind("reason", "practitioner-busy", "room-busy", "device-busy", "patient-busy",
						"request-already-booked", "request-held", "contested", "in-the-past", "too-soon",
						"too-far-ahead", "off-grid", "site-closed", "outside-rota", "not-qualified", "unsuitable-room",
						"unsuitable-device", "other-patient", "other-pathway", "no-such-time"),
				kind("field", "not-null", "not-blank", "not-empty", "assert-true", "past", "too-long-ago", "future",
						"too-far-ahead", "email", "pattern", "size", "min", "max", "wrong-type", "unknown-field"),
				// What services tell
				kind("owner", "coordinator"), kind("notification", "PENDING", "RETRYING", "SENT", "NOT_NEEDED"),
				kind("appointment", "held", "expired", "booked", "arrived", "checked-in", "fulfilled", "cancelled",
						"noshow"),
				kind("decided", "accepted", "rejected"), kind("pathway", SUBMITTED, "/properties/pathways/items"),
				kind("site", SUBMITTED, "/properties/preferredSites/items"),
				kind("urgency", SUBMITTED, "/properties/urgency"), kind("language", SUBMITTED, "/properties/language"),
				// Those that are brought along; what an administrator adds is shown as it
				// is coded
				kind("visit-type", "PT_EVALUATION", "PT_FOLLOW_UP", "PAIN_CONSULT", "MEDICATION_CHECK"),
				kind("procedure", REQUESTED, "/properties/procedure"),
				kind("decline", "clinic.referral.declined.v1", "/properties/reason"));
	}

	private static Arguments kind(String kind, String... codes) {
		return (codes.length == 2 && codes[1].startsWith("/")) ? Arguments.of(kind, schema(codes[0], codes[1]))
				: Arguments.of(kind, Set.of(codes));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("kinds")
	void haveWordsEachAndNoWordsAreLeftOver(String kind, Set<String> codes) throws IOException {
		assertThat(worded("messages.properties", kind)).isEqualTo(codes);
		if (!kind.equals("site")) {
			assertThat(worded("messages_es.properties", kind)).isEqualTo(codes);
		}
	}

	@ParameterizedTest(name = "{1} on {0}")
	@CsvSource({ "/intake, pathways, " + SUBMITTED + ", /properties/pathways/items",
			"/intake, preferredSites, " + SUBMITTED + ", /properties/preferredSites/items",
			"/intake, answers.redFlags, clinic.intake.red-flag-raised.v1, /properties/redFlags/items",
			"/desk, pathway, clinic.booking-request.opened.v1, /properties/pathway",
			"/referrals/ref-1, reason, clinic.referral.declined.v1, /properties/reason" })
	void areAllOfferedWhereOneIsChosen(String page, String field, String event, String place) {
		assertThat(offered(page, field)).isEqualTo(schema(event, place));
	}

	/** The values of the radio buttons, boxes or options of a field, but for "none". */
	private Set<String> offered(String page, String field) {
		String html = bodyOf(page);
		Set<String> values = found("<input [^>]*name=\"" + field + "\" [^>]*value=\"([^\"]+)\"", html);
		found("(?s)<select [^>]*name=\"" + field + "\">(.*?)</select>", html)
			.forEach((options) -> values.addAll(found("<option [^>]*value=\"([^\"]+)\"", options)));
		values.remove("NONE");
		return values;
	}

	private String bodyOf(String page) {
		return new String(this.console.get()
			.uri(page)
			.with(People.signedIn("admin"))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static Set<String> found(String pattern, String html) {
		return Pattern.compile(pattern)
			.matcher(html)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> schema(String event, String place) {
		List<String> codes = JsonMapper.shared()
			.readTree(Contracts.schema(event))
			.at(place + "/enum")
			.valueStream()
			.map(JsonNode::asString)
			.toList();
		assertThat(codes).isNotEmpty();
		return new TreeSet<>(codes);
	}

	/** The codes of a kind that have words; in general words there is no code. */
	private static Set<String> worded(String bundle, String kind) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
			properties.load(reader);
		}
		Set<String> codes = new TreeSet<>();
		properties.stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith(kind + ".") && !key.equals(kind + ".other"))
			.forEach((key) -> codes.add(key.substring(kind.length() + 1)));
		return codes;
	}

}
