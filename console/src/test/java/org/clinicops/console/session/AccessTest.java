package org.clinicops.console.session;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class AccessTest {

	@Autowired
	MockMvcTester console;

	@ParameterizedTest(name = "{0} as {1}: {2}")
	@CsvSource({ "/desk, receptionist, 200", "/desk, coordinator, 200", "/desk, admin, 200", "/desk, surgeon, 403",
			"/desk, clinician, 403", "/desk, operations, 403", "/desk/appointments, receptionist, 200",
			"/desk/appointments, surgeon, 403", "/desk/requests/in-1-physical-therapy, receptionist, 200",
			"/desk/requests/in-1-physical-therapy, surgeon, 403", "/referrals, surgeon, 200",
			"/referrals, coordinator, 200", "/referrals, admin, 200", "/referrals, receptionist, 200",
			"/referrals, clinician, 403", "/referrals/ref-1, surgeon, 200", "/referrals/ref-1, operations, 403",
			"/elsewhere, admin, 404", "/intake, surgeon, 200" })
	void opensAPageOnlyForItsRoles(String page, String role, int status) {
		assertThat(this.console.get().uri(page).with(People.signedIn(role))).hasStatus(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk", "/desk/appointments", "/desk/requests/in-1-physical-therapy", "/referrals",
			"/referrals/ref-1" })
	void leadsWhoIsNotSignedInToTheSignIn(String page) {
		assertThat(this.console.get().uri(page)).hasStatus(302).hasRedirectedUrl("/oauth2/authorization/clinic");
	}

	@Test
	void tellsHtmxToReloadThePageWhenTheSessionIsGone() {
		assertThat(this.console.get().uri("/desk").header("HX-Request", "true")).hasStatus(403)
			.headers()
			.hasValue("HX-Refresh", "true");
	}

	@ParameterizedTest
	@CsvSource({ "receptionist, /desk", "admin, /desk", "surgeon, /referrals", "coordinator, /referrals" })
	void leadsEverybodyFromTheStartPageToTheirWork(String role, String page) {
		assertThat(this.console.get().uri("/").with(People.signedIn(role))).hasRedirectedUrl(page);
	}

	@Test
	void welcomesWhoIsNotSignedIn() {
		assertThat(this.console.get().uri("/")).hasStatusOk().bodyText().contains("/intake", "Sign in");
	}

	@Test
	void saysSoToARoleWithoutAPage() {
		assertThat(this.console.get().uri("/").with(People.signedIn("clinician"))).hasStatusOk()
			.bodyText()
			.contains("no page for your role");
	}

	@Test
	void refusesACommandThatDoesNotComeFromItsOwnPage() {
		assertThat(this.console.post().uri("/referrals/ref-1?decision=accept").with(People.surgeon())).hasStatus(403);
		assertThat(this.console.post().uri("/referrals/ref-1?decision=accept").with(People.surgeon()).with(csrf()))
			.hasStatusOk();
	}

}
