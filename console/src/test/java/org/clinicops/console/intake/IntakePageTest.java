package org.clinicops.console.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.Sample;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.json.JsonContent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class IntakePageTest {

	private static final String SUBMIT = "POST /api/intakes";

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void asksEverybodyWithoutASignIn() {
		assertThat(this.console.get().uri("/intake")).hasStatusOk()
			.bodyText()
			.contains("Ask for a consultation", "name=\"patient.givenName\"", "name=\"answers.redFlags\"");
	}

	@Test
	void handsInWhatWasTyped() {
		assertThat(filledIn()).hasStatusOk().bodyText().contains("CL-7K3M-9QXA");
		StubServer.Received received = this.services.last(SUBMIT);
		assertThat(received.authorization()).isEqualTo("Bearer form-token");
		assertThat(new JsonContent(received.body())).isLenientlyEqualTo("""
				{"language":"en","patient":{"givenName":"Maria","familyName":"Lopez","birthDate":"1968-03-09",
				"phone":"+1 562 555 0142"},"condition":"CERVICAL_DYSTONIA","answers":{"painScore":6,"tremor":true,
				"headPosture":["TORTICOLLIS","LATEROCOLLIS"],"redFlags":[],
				"triedTreatments":[{"treatment":"BACLOFEN","effect":"SOME"}]},
				"pathways":["PHYSICAL_THERAPY","INJECTION"],"preferredSites":["WH"],"consent":true}""");
	}

	@Test
	void leavesOutWhatWasNotAnswered() {
		assertThat(send(this.console.post().uri("/intake").param("patient.givenName", " "))).hasStatusOk();
		assertThat(new JsonContent(this.services.last(SUBMIT).body())).isLenientlyEqualTo("""
				{"patient":{"givenName":null},"answers":{"painScore":null,"redFlags":null,"triedTreatments":[]},
				"pathways":[],"consent":false}""");
	}

	@ParameterizedTest
	@CsvSource({ "answers.triedTreatments[0].effect, SOME", "answers.triedTreatments[7].treatment, BACLOFEN",
			"answers.redFlags, ''", "pathways[3], INJECTION" })
	void takesAFormThatNoBrowserSendsForOneThatIsNotFilledIn(String field, String value) {
		this.services.answers(SUBMIT, 400, Sample.problem(400, "invalid-field", ""));
		assertThat(send(this.console.post().uri("/intake").param("key", "a-key").param(field, value))).hasStatus(400)
			.bodyText()
			.contains("Please correct what is marked.");
		assertThat(new JsonContent(this.services.last(SUBMIT).body()))
			.isLenientlyEqualTo("{\"answers\":{\"triedTreatments\":[]}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "two\r\nlines", "umlaut-\u00fc", " " })
	void givesAFormWithAnImpossibleKeyANewOne(String key) {
		assertThat(filledIn(key)).hasStatusOk();
		assertThat(this.services.last(SUBMIT).idempotencyKey()).hasSize(36);
	}

	@Test
	void showsWhatIsWrongAtItsFieldAndLosesNothing() {
		this.services.answers(SUBMIT, 400, Sample.problem(400, "invalid-field",
				",\"errors\":[{\"field\":\"patient.birthDate\",\"code\":\"past\",\"message\":\"must be a past date\"},"
						+ "{\"field\":\"answers.painScore\",\"code\":\"unheard-of\",\"message\":\"in the service's words\"}]"));
		assertThat(filledIn()).hasStatus(400)
			.bodyText()
			.contains("href=\"#patient.birthDate\"", "id=\"patient.birthDate-error\"",
					"This date must lie in the past.", "aria-describedby=\"patient.birthDate-error\"",
					"href=\"#answers.painScore\"", "in the service&#39;s words")
			.contains("value=\"Maria\"", "value=\"Lopez\"", "value=\"1968-03-09\"", "value=\"+1 562 555 0142\"",
					"evenings are hard</textarea>")
			.containsPattern("value=\"6\" checked")
			.containsPattern("value=\"LATEROCOLLIS\" checked")
			.containsPattern("value=\"SOME\" selected")
			.containsPattern("name=\"consent\" value=\"true\" checked");
	}

	@Test
	void listsWhatIsWrongInTheOrderOfTheForm() {
		String page = text(this.console.get().uri("/intake").exchange());
		List<String> fields = found("<(?:fieldset|input|textarea|select)[^>]* id=\"([^\"\\[]+)\"", page);
		assertThat(fields).contains("answers.redFlags", "patient.phone", "pathways", "note", "consent");
		List<String> errors = new ArrayList<>(fields);
		Collections.reverse(errors);
		this.services.answers(SUBMIT, 400,
				Sample.problem(400, "invalid-field",
						errors.stream()
							.map("{\"field\":\"%s\",\"code\":\"size\",\"message\":\"wrong\"}"::formatted)
							.collect(Collectors.joining(",", ",\"errors\":[", "]"))));
		assertThat(found("<li><a href=\"#([^\"]+)\"", text(filledIn()))).isEqualTo(fields);
	}

	@Test
	void keepsItsKeyWhenItIsSentAgain() {
		String page = text(this.console.get().uri("/intake").exchange());
		String key = keyOn(page);
		this.services.answers(SUBMIT, 400, Sample.problem(400, "invalid-field", ""));
		MvcTestResult refused = filledIn(key);
		assertThat(keyOn(text(refused))).isEqualTo(key);
		filledIn(key);
		assertThat(this.services.received(SUBMIT)).extracting(StubServer.Received::idempotencyKey)
			.containsExactly(key, key);
		assertThat(keyOn(text(this.console.get().uri("/intake").exchange()))).isNotEqualTo(key);
	}

	@Test
	void takesANewKeyWhenAnEarlierVersionWasReceived() {
		this.services.answers(SUBMIT, 409, Sample.problem(409, "idempotency-key-reused", ""));
		MvcTestResult refused = filledIn("the-old-key");
		assertThat(refused).hasStatus(409).bodyText().contains("An earlier version", "value=\"Maria\"");
		assertThat(keyOn(text(refused))).isNotEqualTo("the-old-key");
	}

	@Test
	void keepsEverythingWhenTheServiceIsAway() {
		this.services.dies(SUBMIT);
		MvcTestResult result = filledIn("my-key");
		assertThat(result).hasStatus(503).bodyText().contains("Nothing you typed is lost", "value=\"Maria\"");
		assertThat(keyOn(text(result))).isEqualTo("my-key");
	}

	@Test
	void saysLoudlyInBothLanguagesToCall911() {
		this.services.answers(SUBMIT, 201, Sample.receipt("EMERGENCY"));
		assertThat(filledIn()).hasStatusOk()
			.bodyText()
			.contains("role=\"alert\"", "Call 911 now", "Llame al 911 ahora", "href=\"tel:911\"")
			.doesNotContain("We have your request");
	}

	@Test
	void speaksSpanishToWhoPrefersIt() {
		assertThat(this.console.get().uri("/intake").header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5")).bodyText()
			.contains("<html lang=\"es\"", "Pedir una consulta", "Fecha de nacimiento");
		this.services.answers(SUBMIT, 400, Sample.problem(400, "invalid-field",
				",\"errors\":[{\"field\":\"patient.phone\",\"code\":\"unheard-of\",\"message\":\"in English\"}]"));
		assertThat(send(this.console.post().uri("/intake").header("Accept-Language", "es"))).bodyText()
			.contains("Revise este dato, por favor.")
			.doesNotContain("in English");
		assertThat(new JsonContent(this.services.last(SUBMIT).body())).isLenientlyEqualTo("{\"language\":\"es\"}");
	}

	@Test
	void switchesTheLanguageWithoutLosingAnything() {
		assertThat(send(this.console.post()
			.uri("/intake/language?lang=es")
			.param("patient.givenName", "Maria")
			.param("key", "my-key"))).hasStatusOk()
			.bodyText()
			.contains("Pedir una consulta", "value=\"Maria\"", "value=\"my-key\"");
		assertThat(this.services.received(SUBMIT)).isEmpty();
	}

	@Test
	void putsNothingOfThePatientIntoAddressesOrLogs(CapturedOutput log) {
		this.services.dies(SUBMIT);
		MvcTestResult result = filledIn();
		assertThat(result.getResponse().getRedirectedUrl()).isNull();
		assertThat(text(result))
			.doesNotContainPattern("(href|action|formaction)=\"[^\"]*(Maria|Lopez|1968-03-09|555.{1,3}0142)");
		assertThat(this.services.last(SUBMIT).query()).isNull();
		assertThat(log).contains("does not answer").doesNotContain("Maria", "Lopez", "1968-03-09", "555 0142");
	}

	private MvcTestResult filledIn() {
		return filledIn("a-key");
	}

	private MvcTestResult filledIn(String key) {
		return send(this.console.post()
			.uri("/intake")
			.param("key", key)
			.param("patient.givenName", "Maria")
			.param("patient.familyName", "Lopez")
			.param("patient.birthDate", "1968-03-09")
			.param("patient.phone", "+1 562 555 0142")
			.param("answers.painScore", "6")
			.param("answers.tremor", "true")
			.param("answers.headPosture", "TORTICOLLIS", "LATEROCOLLIS")
			.param("answers.redFlags", "NONE")
			.param("answers.triedTreatments[0].treatment", "LEVODOPA_CLASS")
			.param("answers.triedTreatments[0].effect", "")
			.param("answers.triedTreatments[1].treatment", "BACLOFEN")
			.param("answers.triedTreatments[1].effect", "SOME")
			.param("pathways", "PHYSICAL_THERAPY", "INJECTION")
			.param("preferredSites", "WH")
			.param("note", "evenings are hard")
			.param("consent", "true"));
	}

	private static MvcTestResult send(MockMvcRequestBuilder request) {
		return request.with(csrf()).exchange();
	}

	private static String text(MvcTestResult result) {
		return assertThat(result).bodyText().actual();
	}

	private static List<String> found(String pattern, String page) {
		return Pattern.compile(pattern).matcher(page).results().map((match) -> match.group(1)).toList();
	}

	private static String keyOn(String page) {
		Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
		assertThat(key.find()).isTrue();
		return key.group(1);
	}

}
