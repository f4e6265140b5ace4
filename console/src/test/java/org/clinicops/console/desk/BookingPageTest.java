package org.clinicops.console.desk;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.console.testing.Sample;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonContent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class BookingPageTest {

	private static final String PAGE = "/desk/requests/" + Sample.MARIAS_REQUEST;

	private static final String BOOK = "POST /api/appointments";

	private static final String AVAILABILITY = "GET /api/availability";

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void showsThePatientAndTheTimesThatSuitTheRequest() {
		assertThat(open(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Maria Lopez", "Mar 9, 1968", "+1 562 555 0142", "evenings are hard", "CL-7K3M-9QXA")
			.contains("Tuesday, November 24, 2026", "9:00 AM PST", "10:15 AM PST", "Dana Lee",
					"Wednesday, November 25, 2026")
			.contains("sites=WH&amp;from=2026-11-25\"");
		assertThat(this.services.last(AVAILABILITY).query()).contains("visitType=PT_EVALUATION", "sites=WH",
				"from=2026-11-23");
	}

	@Test
	void offersANewPatientTheFirstVisitFirst() {
		this.services.answers("GET /api/visit-types",
				"""
						{"items":[{"code":"MEDICATION_CHECK","name":"Medication check","pathway":"PAIN_MANAGEMENT","minutes":15},
						{"code":"PAIN_CONSULT","name":"Consult","pathway":"PAIN_MANAGEMENT","minutes":45}]}""");
		assertThat(open(PAGE)).hasStatusOk()
			.bodyText()
			.containsSubsequence("value=\"PAIN_CONSULT\" selected", "value=\"MEDICATION_CHECK\"");
		assertThat(this.services.last(AVAILABILITY).query()).contains("visitType=PAIN_CONSULT");
	}

	@Test
	void looksForWhatTheReceptionistChooses() {
		assertThat(open(PAGE + "?visitType=PT_FOLLOW_UP&sites=NB&sites=OR&from=2026-12-01")).bodyText()
			.contains("value=\"PT_FOLLOW_UP\" selected", "value=\"2026-12-01\"");
		assertThat(this.services.last(AVAILABILITY).query()).contains("visitType=PT_FOLLOW_UP", "sites=NB,OR",
				"from=2026-12-01");
	}

	@Test
	void doesNotLookIntoThePastOrStumbleOverADateThatIsNone() {
		assertThat(open(PAGE + "?from=2020-01-01")).hasStatusOk();
		assertThat(open(PAGE + "?from=yesterday")).hasStatusOk();
		assertThat(this.services.received(AVAILABILITY)).extracting(StubServer.Received::query)
			.allMatch((query) -> query.contains("from=2026-11-23"));
	}

	@Test
	void booksWithOnePress() {
		assertThat(book("a-key", Sample.FREE_TIME)).hasStatusOk()
			.bodyText()
			.contains("Booked", "Tue, Nov 24, 2026, 9:00 AM PST", "Physical therapy evaluation", "Whittier", "Dana Lee",
					"wh-bay-1", "wh-traction-1");
		assertThat(this.services.last(BOOK).authorization()).isEqualTo("Bearer token-of-receptionist");
		assertThat(new JsonContent(this.services.last(BOOK).body())).isStrictlyEqualTo("""
				{"bookingRequestId":"in-1-physical-therapy","patientId":"p-1","visitType":"PT_EVALUATION","site":"WH",
				"practitionerId":"therapist-lee","start":"2026-11-24T09:00:00-08:00"}""");
	}

	@Test
	void sendsTheSameCommandUnderTheSameKeyAndAnotherTimeUnderAnother() {
		book("a-key", Sample.FREE_TIME);
		book("a-key", Sample.FREE_TIME);
		book("a-key", "2026-11-24T10:15-08:00 WH therapist-lee");
		assertThat(this.services.received(BOOK)).extracting(StubServer.Received::idempotencyKey)
			.satisfies((keys) -> assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2)));
	}

	@Test
	void showsWhyATimeWasRefusedAndFreshTimes() {
		this.services.answers(BOOK, 409, Sample.problem(409, "time-not-free",
				",\"reasons\":[{\"code\":\"practitioner-busy\",\"message\":\"x\"},{\"code\":\"moon-phase\",\"message\":\"The moon is wrong.\"}]"));
		assertThat(book("a-key", Sample.FREE_TIME)).hasStatus(409)
			.bodyText()
			.contains("This time was taken meanwhile.", "The practitioner is busy then.", "The moon is wrong.",
					"10:15 AM PST", "value=\"a-key\"");
		assertThat(this.services.received(AVAILABILITY)).hasSize(1);
	}

	@Test
	void saysThatNobodyKnowsWhenTheServiceBreaksAway() {
		this.services.dies(BOOK);
		assertThat(book("a-key", Sample.FREE_TIME)).hasStatus(503)
			.bodyText()
			.contains("Nobody knows whether it went through", "value=\"a-key\"", "9:00 AM PST");
	}

	@Test
	void showsTheAppointmentOfARequestThatIsBooked() {
		this.services.answers("GET /api/booking-requests/" + Sample.MARIAS_REQUEST,
				Sample.request("BOOKED", ",\"appointmentId\":\"a-1\""));
		assertThat(open(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Booked", "Tue, Nov 24, 2026, 9:00 AM PST")
			.doesNotContain("name=\"slot\"");
	}

	@Test
	void showsEveryPartThatIsThereWhenOthersAreAway() {
		this.services.dies("GET /api/patients");
		this.services.dies("GET /api/intakes/in-1");
		assertThat(open(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Names and phone numbers cannot be shown now.", "own words cannot be shown now", "9:00 AM PST");
		this.services.dies(AVAILABILITY);
		assertThat(open(PAGE)).hasStatusOk().bodyText().contains("Free times cannot be shown now.");
		this.services.dies("GET /api/visit-types");
		this.services.dies("GET /api/sites");
		assertThat(open(PAGE)).hasStatusOk().bodyText().contains("Free times cannot be shown now.");
		this.services.dies("GET /api/booking-requests/" + Sample.MARIAS_REQUEST);
		assertThat(open(PAGE)).hasStatusOk().bodyText().contains("This request cannot be shown now.");
	}

	@Test
	void doesNotKnowARequestThatIsNotThere() {
		assertThat(open("/desk/requests/no-such-one")).hasStatus(404);
	}

	@Test
	void refusesATimeThatIsNone() {
		assertThat(book("a-key", "tomorrow")).hasStatus(400);
	}

	@Test
	void answersHtmxWithTheBookingAlone() {
		assertThat(this.console.post()
			.uri(PAGE)
			.param("visitType", "PT_EVALUATION")
			.param("slot", Sample.FREE_TIME)
			.header("HX-Request", "true")
			.with(People.receptionist())
			.with(csrf())).hasStatusOk().bodyText().contains("id=\"booking\"", "Booked").doesNotContain("<html");
	}

	@Test
	void putsNothingOfThePatientIntoAddresses() {
		assertThat(open(PAGE)).bodyText()
			.doesNotContainPattern("(href|action|hx-get|hx-post)=\"/[^\"]*(Maria|Lopez|1968|0142|p-1)");
	}

	@Test
	void speaksSpanish() {
		assertThat(open(PAGE + "?lang=es")).bodyText()
			.contains("Dar una cita", "martes, 24 de noviembre de 2026", "PST", "Evaluación de fisioterapia");
	}

	private MvcTestResult open(String page) {
		return this.console.get().uri(page).with(People.receptionist()).exchange();
	}

	private MvcTestResult book(String key, String slot) {
		return this.console.post()
			.uri(PAGE)
			.param("key", key)
			.param("visitType", "PT_EVALUATION")
			.param("sites", "WH")
			.param("from", "2026-11-23")
			.param("slot", slot)
			.with(People.receptionist())
			.with(csrf())
			.exchange();
	}

}
