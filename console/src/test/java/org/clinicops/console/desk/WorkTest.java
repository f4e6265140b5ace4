package org.clinicops.console.desk;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.console.testing.Sample;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonContent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Who works on a request, at its page. */
@ConsoleTest
class WorkTest {

	private static final String PAGE = "/desk/requests/" + Sample.MARIAS_REQUEST;

	private static final String REQUEST = "GET /api/booking-requests/" + Sample.MARIAS_REQUEST;

	private static final String COMMAND = "POST /api/booking-requests/" + Sample.MARIAS_REQUEST + "/";

	private static final String ANOTHERS = Sample.request("OPEN", Sample.claimedBy("walt"));

	private static final String MINE = Sample.request("OPEN", Sample.claimedBy("the.receptionist"));

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void isOfferedByAPageThatClaimsNothingWhenItIsOpened() {
		assertThat(open(People.receptionist())).hasStatusOk()
			.bodyText()
			.contains("Nobody works on this request.", "value=\"claim\"", "Take it", "Snooze until tomorrow")
			.doesNotContain("Give it back", "Bring it back now");
		assertThat(this.services.received(COMMAND + "claim")).isEmpty();
	}

	@Test
	void isTakenWithOnePress() {
		assertThat(press("claim")).hasStatusOk()
			.bodyText()
			.contains("You work on this request until 9:15 AM PST.", "Keep it longer", "Give it back", "9:00 AM PST")
			.contains("Tuesday, November 24, 2026");
		assertThat(this.services.last(COMMAND + "claim").authorization()).isEqualTo("Bearer token-of-receptionist");
	}

	@Test
	void isAnothersWhoIsNamedAndTheTimesAreShownAllTheSame() {
		this.services.answers(REQUEST, ANOTHERS);
		assertThat(open(People.receptionist())).hasStatusOk()
			.bodyText()
			.contains("walt works on this request until 9:15 AM PST.", "Tuesday, November 24, 2026")
			.doesNotContain("Take it", "Give it back", "Snooze until tomorrow");
		assertThat(open(People.signedIn("admin"))).bodyText().contains("Give it back").doesNotContain("Take it");
	}

	@Test
	void isRefusedToWhoeverComesSecond() {
		this.services.answers(COMMAND + "claim", 409, Sample.problem(409, "claimed-by-another", ""));
		this.services.answers(REQUEST, ANOTHERS);
		assertThat(press("claim")).hasStatus(409)
			.bodyText()
			.contains("Somebody else works on this request.", "walt works on this request until 9:15 AM PST.",
					"Maria Lopez");
	}

	@Test
	void isGivenBack() {
		this.services.answers(REQUEST, MINE);
		assertThat(press("release")).hasStatusOk().bodyText().contains("Nobody works on this request.");
		assertThat(this.services.received(COMMAND + "release")).hasSize(1);
	}

	@Test
	void isPutOffUntilTheClinicsTomorrowAndBroughtBack() {
		assertThat(press("snooze")).hasStatusOk()
			.bodyText()
			.contains("Put off until Tue, Nov 24, 2026, 12:00 AM PST.", "Bring it back now");
		assertThat(new JsonContent(this.services.last(COMMAND + "snooze").body())).isStrictlyEqualTo("""
				{"until":"2026-11-24T00:00:00-08:00"}""");
		assertThat(press("wake")).hasStatusOk().bodyText().doesNotContain("Put off", "Bring it back now");
	}

	@Test
	void isNobodysOnceARequestIsBooked() {
		this.services.answers(REQUEST, Sample.request("BOOKED", ",\"appointmentId\":\"a-1\""));
		assertThat(open(People.receptionist())).bodyText().contains("Booked").doesNotContain("name=\"work\"");
		this.services.answers(COMMAND + "claim", 409, Sample.problem(409, "wrong-status", ""));
		assertThat(press("claim")).hasStatus(409).bodyText().contains("no longer possible as it stands", "wh-bay-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "claim", "release", "snooze", "wake" })
	void saysThatNobodyKnowsWhenTheServiceBreaksAway(String command) {
		this.services.dies(COMMAND + command);
		assertThat(press(command)).hasStatus(503)
			.bodyText()
			.contains("Nobody knows whether it went through", "Take it");
	}

	@Test
	void answersHtmxWithItselfAloneAndTakesTheFocus() {
		assertThat(this.console.post()
			.uri(PAGE)
			.param("work", "claim")
			.header("HX-Request", "true")
			.with(People.receptionist())
			.with(csrf())).hasStatusOk()
			.bodyText()
			.contains("id=\"work\"", "You work on this request", "autofocus")
			.doesNotContain("<html", "id=\"times\"");
		assertThat(open(People.receptionist())).bodyText().doesNotContain("autofocus");
	}

	@Test
	void keepsWhatIsLookedForWithoutScripts() {
		String search = PAGE + "?visitType=PT_FOLLOW_UP&sites=NB&from=2026-12-01";
		assertThat(this.console.get().uri(search).with(People.receptionist())).bodyText()
			.contains("action=\"" + search.replace("&", "&amp;") + "\"");
		assertThat(this.console.post().uri(search).param("work", "claim").with(People.receptionist()).with(csrf()))
			.hasStatusOk();
		assertThat(this.services.last("GET /api/availability").query()).contains("visitType=PT_FOLLOW_UP", "sites=NB",
				"from=2026-12-01");
	}

	@Test
	void isUnknownOfARequestThatIsNotThere() {
		assertThat(this.console.post()
			.uri("/desk/requests/no-such-one")
			.param("work", "claim")
			.with(People.receptionist())
			.with(csrf())).hasStatus(404).bodyText().doesNotContain("id=\"work\"");
	}

	@Test
	void needsAButtonThatThereIs() {
		assertThat(press("steal")).hasStatus(400);
	}

	@Test
	void speaksSpanish() {
		this.services.answers(REQUEST, ANOTHERS);
		assertThat(this.console.get().uri(PAGE + "?lang=es").with(People.receptionist())).bodyText()
			.contains("walt atiende esta solicitud hasta las 9:15");
	}

	private MvcTestResult open(RequestPostProcessor person) {
		return this.console.get().uri(PAGE).with(person).exchange();
	}

	private MvcTestResult press(String button) {
		return this.console.post().uri(PAGE).param("work", button).with(People.receptionist()).with(csrf()).exchange();
	}

}
