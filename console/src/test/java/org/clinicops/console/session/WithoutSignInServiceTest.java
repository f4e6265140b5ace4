package org.clinicops.console.session;

import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The console starts and serves the public while nobody answers at the sign-in service's
 * address.
 */
@SpringBootTest(properties = { "spring.security.oauth2.client.provider.clinic.issuer-uri=http://localhost:1",
		"CLINIC_CONSOLE_SECRET=a-secret", "CLINIC_FORM_SECRET=another-secret" })
@AutoConfigureMockMvc
class WithoutSignInServiceTest {

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@Test
	void welcomesAndShowsTheForm() {
		assertThat(this.console.get().uri("/")).hasStatusOk();
		assertThat(this.console.get().uri("/intake")).hasStatusOk();
	}

	@Test
	void saysThatSigningInDoesNotWorkNow() {
		assertThat(this.console.get().uri("/oauth2/authorization/clinic")).hasStatus(503)
			.hasForwardedUrl("/sign-in-failed");
	}

	@Test
	void keepsWhatAPatientTyped() {
		this.services.reset();
		assertThat(this.console.post().uri("/intake").param("patient.givenName", "Maria").with(csrf())).hasStatus(503)
			.bodyText()
			.contains("Nothing you typed is lost", "value=\"Maria\"");
		assertThat(this.services.received("POST /api/intakes")).isEmpty();
	}

}
