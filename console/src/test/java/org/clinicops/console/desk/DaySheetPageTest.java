package org.clinicops.console.desk;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class DaySheetPageTest {

	private static final String SHEET = "GET /api/day-sheet";

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void showsTodayAtTheFirstSiteWithNamesHeldTimesAndWhatIsFree() {
		assertThat(open("/desk/day-sheet")).hasStatusOk()
			.bodyText()
			.contains("Monday, November 23, 2026", "Dana Lee", "1 person, 2 visits.", "8:00 AM PST – 12:00 PM PST",
					"Maria Lopez", "Juan Ortiz", "Arrived", "Overbooked", "Held until 9:05 AM PST", "Free",
					"1 h 35 min");
		assertThat(this.services.last(SHEET).query()).contains("date=2026-11-23", "site=NB")
			.doesNotContain("practitionerId");
	}

	@Test
	void showsOnePractitionerOnAnyDayAndLeadsToTheDaysAround() {
		assertThat(open("/desk/day-sheet?site=WH&date=2026-12-01&practitioner=therapist-lee")).bodyText()
			.contains("Tuesday, December 1, 2026", "date=2026-11-30&amp;site=WH&amp;practitioner=therapist-lee",
					"date=2026-12-02&amp;site=WH&amp;practitioner=therapist-lee", "Everybody");
		assertThat(this.services.last(SHEET).query()).contains("date=2026-12-01", "site=WH",
				"practitionerId=therapist-lee");
	}

	@Test
	void speaksSpanish() {
		assertThat(open("/desk/day-sheet?lang=es")).bodyText()
			.contains("Hoja del día", "lunes, 23 de noviembre de 2026", "1 persona, 2 visitas.", "Sobrecupo", "Libre");
	}

	@Test
	void showsTheSheetWithoutNamesWhenTheseAreAway() {
		this.services.dies("GET /api/patients");
		assertThat(open("/desk/day-sheet")).hasStatusOk()
			.bodyText()
			.contains("Names and phone numbers cannot be shown now.", "Dana Lee", "Name not available")
			.doesNotContain("Maria");
	}

	@Test
	void saysSoWhenTheBookIsAway() {
		this.services.dies(SHEET);
		assertThat(open("/desk/day-sheet")).hasStatusOk().bodyText().contains("The day sheet cannot be shown now.");
	}

	@Test
	void fetchesNamesAHundredAtATime() {
		this.services.answers(SHEET, crowdedDay());
		assertThat(open("/desk/day-sheet")).hasStatusOk();
		assertThat(this.services.last("GET /api/patients").query()).contains("p-149").doesNotContain("p-0,");
	}

	private static String crowdedDay() {
		StringBuilder entries = new StringBuilder();
		for (int i = 0; i < 150; i++) {
			entries.append((i > 0) ? "," : "").append("""
					{"start":"2026-11-23T09:00:00-08:00","end":"2026-11-23T10:00:00-08:00","visit":{"status":"booked",
					"patientId":"p-%d","visitType":"PT_EVALUATION","roomId":"wh-bay-1"}}""".formatted(i));
		}
		String totals = "{\"visits\":150,\"overbooked\":0,\"held\":0,\"noShows\":0,\"cancelled\":0,\"freeMinutes\":0}";
		return """
				{"siteName":"Whittier","practitioners":[{"practitionerId":"therapist-lee","practitionerName":"Dana Lee",
				"sessions":[],"entries":[%s],"totals":%s}],"totals":%s}""".formatted(entries, totals, totals);
	}

	private MvcTestResult open(String page) {
		return this.console.get().uri(page).with(People.receptionist()).exchange();
	}

}
