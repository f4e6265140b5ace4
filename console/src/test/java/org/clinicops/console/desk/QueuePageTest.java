package org.clinicops.console.desk;

import java.util.Objects;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.console.testing.Sample;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class QueuePageTest {

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void showsWhoWaitsForWhatSinceWhenAndWhere() {
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.contains("2 requests wait.", "Maria Lopez", "Physical therapy", "Urgent", "3 h", "Whittier", "Juan Ortiz",
					"Pain management", "3 d", "Any")
			.contains("href=\"/desk/requests/in-1-physical-therapy\"", "title=\"Mon, Nov 23, 2026, 6:00 AM PST\"");
	}

	@Test
	void saysFirstWhomToCallAtOnceAndWhy() {
		Sample.emergencies(this.services);
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Call at once", "Juan Ortiz", "href=\"tel:+15625550142\"",
					"Mon, Nov 23, 2026, 8:00 AM PST", "CL-5", "Trouble swallowing or breathing", "Maria Lopez",
					"Sun, Nov 22, 2026, 10:30 PM PST", "Numbness between the legs", "2 requests wait.");
		assertThat(this.services.last("GET /api/intakes").query()).contains("status=EMERGENCY");
		assertThat(open("/desk?lang=es")).bodyText()
			.containsSubsequence("Llamar de inmediato", "Juan Ortiz", "lun 23 nov",
					"Dificultad para tragar o respirar");
	}

	@Test
	void saysThatSomebodyIsToBeCalledWhenNamesAreAway() {
		Sample.emergencies(this.services);
		this.services.dies("GET /api/patients");
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.contains("Call at once", "CL-5", "Name not available", "Trouble swallowing or breathing");
	}

	@Test
	void namesNobodyToCallWhenThereIsNoEmergency() {
		assertThat(open("/desk")).hasStatusOk().bodyText().doesNotContain("Call at once", "has to be called");
	}

	@Test
	void saysThatItDoesNotKnowWhomToCallWhenIntakeServiceIsAway() {
		this.services.dies("GET /api/intakes");
		this.services.dies("GET /api/patients");
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.contains("Whether somebody has to be called at once cannot be shown now.", "Physical therapy", "3 h");
	}

	@Test
	void asksWithTheReceptionistsOwnToken() {
		open("/desk");
		assertThat(this.services.last("GET /api/booking-requests").authorization())
			.isEqualTo("Bearer token-of-receptionist");
		assertThat(this.services.last("GET /api/patients").authorization()).isEqualTo("Bearer token-of-receptionist");
	}

	@Test
	void fetchesAllNamesInOneCall() {
		open("/desk");
		assertThat(this.services.received("GET /api/patients")).singleElement()
			.extracting(StubServer.Received::query)
			.isEqualTo("ids=p-1,p-2");
	}

	@Test
	void filtersByPathwayAndSite() {
		assertThat(open("/desk?pathway=PAIN_MANAGEMENT&site=OR")).hasStatusOk()
			.bodyText()
			.contains("aria-current=\"page\"", "value=\"PAIN_MANAGEMENT\" selected", "value=\"OR\" selected");
		assertThat(this.services.last("GET /api/booking-requests").query()).contains("status=OPEN",
				"pathway=PAIN_MANAGEMENT", "site=OR");
	}

	@Test
	void showsWhoWorksOnWhatAndLetsItBeOpenedAllTheSame() {
		this.services.answers("GET /api/booking-requests",
				Sample.listOf(Sample.request("OPEN", Sample.claimedBy("walt"))));
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.contains("is-taken", "walt, until 9:15 AM PST", "href=\"/desk/requests/in-1-physical-therapy\"");
		assertThat(open("/desk?lang=es")).bodyText().contains("walt, hasta las 9:15");
	}

	@Test
	void showsWhoItIsByANameThatOthersKnow() {
		this.services.answers("GET /api/booking-requests",
				Sample.listOf(Sample.request("OPEN", Sample.claimedBy("0c4f8f0e", "Walter Ames"))));
		assertThat(open("/desk")).bodyText().contains("Walter Ames, until 9:15 AM PST").doesNotContain("0c4f8f0e");
	}

	@Test
	void doesNotMarkWhatOneWorksOnOneself() {
		this.services.answers("GET /api/booking-requests",
				Sample.listOf(Sample.request("OPEN", Sample.claimedBy("the.receptionist"))));
		assertThat(open("/desk")).bodyText().contains("You, until 9:15 AM PST").doesNotContain("is-taken");
	}

	@Test
	void showsWhatIsPutOffWhenAskedFor() {
		open("/desk");
		assertThat(this.services.last("GET /api/booking-requests").query()).contains("snoozed=false");
		this.services.answers("GET /api/booking-requests", "{\"items\":[%s],\"page\":0,\"size\":50,\"total\":120}"
			.formatted(Sample.request("OPEN", ",\"snoozedUntil\":\"2026-11-24T08:00:00Z\"")));
		assertThat(open("/desk?snoozed=true")).bodyText()
			.contains("Put off until Tue, Nov 24, 2026, 12:00 AM PST.", "value=\"true\" checked",
					"snoozed=true&amp;page=1");
		assertThat(this.services.last("GET /api/booking-requests").query()).contains("snoozed=true");
	}

	@Test
	void leavesEmptyFiltersOut() {
		open("/desk?pathway=&site=");
		assertThat(this.services.last("GET /api/booking-requests").query()).doesNotContain("pathway", "site");
	}

	@Test
	void answersHtmxWithTheListAlone() {
		assertThat(this.console.get().uri("/desk").with(People.receptionist()).header("HX-Request", "true"))
			.hasStatusOk()
			.bodyText()
			.contains("Maria Lopez", "id=\"queue\"")
			.doesNotContain("<html", "<header");
	}

	@Test
	void leadsToTheLaterPagesOfALongQueue() {
		this.services.answers("GET /api/booking-requests",
				"{\"items\":[%s],\"page\":1,\"size\":50,\"total\":120}".formatted(Sample.request("OPEN", "")));
		assertThat(open("/desk?page=1&site=WH")).bodyText().contains("2 of 3", "page=0", "page=2", "site=WH");
	}

	@Test
	void showsTheQueueWithoutNamesWhenTheyAreAway() {
		this.services.dies("GET /api/patients");
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.contains("Names and phone numbers cannot be shown now.", "Name not available", "Physical therapy", "3 h");
	}

	@Test
	void saysSoWhenTheQueueIsAway() {
		this.services.answers("GET /api/booking-requests", 500, "{}");
		assertThat(open("/desk")).hasStatusOk()
			.bodyText()
			.contains("The queue cannot be shown now.", "Booking requests")
			.doesNotContain("Nobody waits");
	}

	@Test
	void saysThatTheSignInHasRunOutAndComesBack() {
		this.services.answers("GET /api/booking-requests", 401, "{}");
		MvcTestResult expired = open("/desk?site=WH");
		assertThat(expired).hasStatus(401).bodyText().contains("sign in again", "/oauth2/authorization/clinic");
		assertThat(
				Objects.requireNonNull(expired.getRequest().getSession()).getAttribute("SPRING_SECURITY_SAVED_REQUEST"))
			.asString()
			.contains("/desk?site=WH");
	}

	@Test
	void speaksSpanish() {
		assertThat(open("/desk?lang=es")).bodyText()
			.contains("<html lang=\"es\"", "Solicitudes de cita", "2 solicitudes esperan.", "Urgente", "Fisioterapia",
					"title=\"lun 23 nov")
			.contains("href=\"/desk?lang=en\"");
	}

	private MvcTestResult open(String page) {
		return this.console.get().uri(page).with(People.receptionist()).exchange();
	}

}
