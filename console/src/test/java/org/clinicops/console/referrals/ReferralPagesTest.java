package org.clinicops.console.referrals;

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

@ConsoleTest
class ReferralPagesTest {

	private static final String PAGE = "/referrals/" + Sample.MARIAS_REFERRAL;

	private static final String READ = "GET /api/referrals/" + Sample.MARIAS_REFERRAL;

	private static final String ACCEPT = "POST /api/referrals/" + Sample.MARIAS_REFERRAL + "/accept";

	private static final String DECLINE = "POST /api/referrals/" + Sample.MARIAS_REFERRAL + "/decline";

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void showsTheSurgeonWhatWaitsAndUntilWhen() {
		assertThat(open("/referrals", People.surgeon())).hasStatusOk()
			.bodyText()
			.contains("Maria Lopez", "Botulinum toxin injection", "Urgent", "Mon, Nov 23, 2026, 12:00 PM PST", "in 3 h",
					"RF-1")
			.contains("<kbd>Enter</kbd>")
			.doesNotContain("<kbd>/</kbd>");
		assertThat(this.services.last("GET /api/referrals").authorization()).isEqualTo("Bearer token-of-surgeon");
		assertThat(this.services.last("GET /api/referrals").query()).contains("status=requested");
		assertThat(this.services.last("GET /api/patients").authorization()).isEqualTo("Bearer token-of-surgeon");
	}

	@Test
	void saysHowLongADeadlineIsOver() {
		this.services.answers("GET /api/referrals", Sample
			.listOf(Sample.referral("requested", "").replace("2026-11-23T20:00:00Z", "2026-11-20T17:00:00Z")));
		assertThat(open("/referrals", People.surgeon())).bodyText().contains("overdue by 3 d");
	}

	@Test
	void showsAnsweredOnesAndAllOnRequest() {
		open("/referrals?status=accepted", People.surgeon());
		assertThat(this.services.last("GET /api/referrals").query()).contains("status=accepted");
		open("/referrals?status=all", People.surgeon());
		assertThat(this.services.last("GET /api/referrals").query()).doesNotContain("status");
	}

	@Test
	void showsThePatientFromIntakeService() {
		assertThat(open(PAGE, People.surgeon())).hasStatusOk()
			.bodyText()
			.contains("RF-1", "Maria Lopez", "Mar 9, 1968", "+1 562 555 0142", "Accept this patient");
	}

	@Test
	void showsTheReferralWithoutThePatientWhenIntakeServiceIsAway() {
		this.services.dies("GET /api/patients");
		assertThat(open(PAGE, People.surgeon())).hasStatusOk()
			.bodyText()
			.contains("Names and phone numbers cannot be shown now.", "Botulinum toxin injection",
					"Accept this patient");
	}

	@Test
	void accepts() {
		assertThat(decide("accept")).hasStatusOk()
			.bodyText()
			.contains("You accepted this referral.", "Accepted")
			.doesNotContain("Your answer");
		assertThat(this.services.last(ACCEPT).authorization()).isEqualTo("Bearer token-of-surgeon");
		assertThat(this.services.last(ACCEPT).body()).isEqualTo("{}");
	}

	@Test
	void declinesWithAReason() {
		assertThat(this.console.post()
			.uri(PAGE)
			.param("decision", "decline")
			.param("reason", "NO_CAPACITY")
			.param("note", "back in January")
			.with(People.surgeon())
			.with(csrf())).hasStatusOk().bodyText().contains("You declined this referral.", "No capacity");
		assertThat(new JsonContent(this.services.last(DECLINE).body()))
			.isStrictlyEqualTo("{\"reason\":\"NO_CAPACITY\",\"note\":\"back in January\"}");
	}

	@Test
	void tellsTheCoordinatorWhyASurgeonDeclinedAndByWhenToFindAnother() {
		this.services.answers(READ, Sample.referral("rejected", """
				,"declineReason":"OTHER","tasks":[{"id":"t-1","status":"rejected",
				"answer":{"by":"dr.castellano","reason":"OTHER","note":"Ask Dr. Okafor, please"}}]"""));
		assertThat(open(PAGE, People.coordinator())).hasStatusOk()
			.bodyText()
			.contains("Declined", "Ask Dr. Okafor, please", "Find another surgeon by", "in 3 h")
			.doesNotContain("Answer by");
	}

	@Test
	void showsTheCoordinatorAllAtFirstAndTheDeadlinesOfDeclinedOnes() {
		this.services.answers("GET /api/referrals", Sample.listOf(Sample.referral("rejected", "")));
		assertThat(open("/referrals", People.coordinator())).bodyText().contains("Declined", "in 3 h");
		assertThat(this.services.last("GET /api/referrals").query()).doesNotContain("status");
		assertThat(open("/referrals?status=rejected", People.surgeon())).bodyText()
			.contains("Declined")
			.doesNotContain("in 3 h");
	}

	@Test
	void keepsReasonAndNoteWhenTheServiceBreaksAway() {
		this.services.dies(DECLINE);
		assertThat(this.console.post()
			.uri(PAGE)
			.param("decision", "decline")
			.param("reason", "INSURANCE")
			.param("note", "back in January")
			.with(People.surgeon())
			.with(csrf())).hasStatus(503)
			.bodyText()
			.contains("Nobody knows whether it went through", "value=\"INSURANCE\" checked",
					"back in January</textarea>");
	}

	@Test
	void showsWhatTheReferralIsNowWhenItWasAnsweredBefore() {
		this.services.answers(ACCEPT, 409, Sample.problem(409, "referral-already-decided", ""));
		this.services.answers(READ, Sample.referral("rejected", ",\"declineReason\":\"OTHER\""));
		assertThat(decide("accept")).hasStatus(409)
			.bodyText()
			.contains("This referral has been answered already.", "Declined")
			.doesNotContain("Your answer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "receptionist" })
	void letsOthersReadButNotAnswer(String role) {
		assertThat(open(PAGE, People.signedIn(role))).hasStatusOk()
			.bodyText()
			.contains("Dr. Castellano")
			.doesNotContain("Your answer");
	}

	@Test
	void doesNotKnowAnotherSurgeonsReferral() {
		assertThat(open("/referrals/ref-7", People.surgeon())).hasStatus(404);
	}

	@Test
	void saysSoWhenReferralsAreAway() {
		this.services.dies("GET /api/referrals");
		this.services.dies(READ);
		assertThat(open("/referrals", People.surgeon())).hasStatusOk()
			.bodyText()
			.contains("Referrals cannot be shown now.");
		assertThat(open(PAGE, People.surgeon())).hasStatusOk()
			.bodyText()
			.contains("This referral cannot be shown now.");
	}

	@Test
	void asksToSignInAgainWhenTheTokenIsNoLongerAccepted() {
		this.services.answers("GET /api/referrals", 401, "{}");
		assertThat(open("/referrals", People.surgeon())).hasStatus(401).bodyText().contains("sign in again");
	}

	@Test
	void speaksSpanish() {
		assertThat(open(PAGE + "?lang=es", People.surgeon())).bodyText()
			.contains("Derivación", "Inyección de toxina botulínica", "lun 23 nov", "PST", "en 3 h");
	}

	private MvcTestResult open(String page, RequestPostProcessor person) {
		return this.console.get().uri(page).with(person).exchange();
	}

	private MvcTestResult decide(String decision) {
		return this.console.post().uri(PAGE).param("decision", decision).with(People.surgeon()).with(csrf()).exchange();
	}

}
