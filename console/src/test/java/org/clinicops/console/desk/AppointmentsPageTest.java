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
class AppointmentsPageTest {

	private static final String APPOINTMENTS = "GET /api/appointments";

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void showsTodayAsTheClinicCountsDays() {
		assertThat(open("/desk/appointments")).hasStatusOk()
			.bodyText()
			.contains("Monday, November 23, 2026", "1 appointment.", "9:00 AM PST", "Maria Lopez",
					"Physical therapy evaluation", "Dana Lee", "wh-bay-1", "wh-traction-1", "AP-9W6V-4NFZ");
		assertThat(this.services.last(APPOINTMENTS).query()).contains("date=2026-11-23").doesNotContain("site");
	}

	@Test
	void showsAnyDayOfOneSite() {
		assertThat(open("/desk/appointments?date=2026-11-24&site=WH")).bodyText()
			.contains("Tuesday, November 24, 2026", "date=2026-11-23&amp;site=WH", "date=2026-11-25&amp;site=WH");
		assertThat(this.services.last(APPOINTMENTS).query()).contains("date=2026-11-24", "site=WH");
	}

	@Test
	void saysSoWhenTheBookIsAway() {
		this.services.dies(APPOINTMENTS);
		assertThat(open("/desk/appointments")).hasStatusOk().bodyText().contains("Appointments cannot be shown now.");
	}

	@Test
	void refusesADateThatIsNone() {
		assertThat(open("/desk/appointments?date=someday")).hasStatus(400);
	}

	private MvcTestResult open(String page) {
		return this.console.get().uri(page).with(People.receptionist()).exchange();
	}

}
