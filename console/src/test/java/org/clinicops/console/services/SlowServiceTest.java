package org.clinicops.console.services;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that hangs costs its part of the page, after the time that the console waits
 * for it.
 */
@ConsoleTest
@TestPropertySource(properties = "spring.http.clients.read-timeout=2s")
class SlowServiceTest {

	private final StubServer services = Stubs.SERVICES;

	@Autowired
	MockMvcTester console;

	@AfterEach
	void wake() {
		this.services.reset();
	}

	@Test
	@Timeout(60)
	void showsTheQueueWithoutTheNamesThatDoNotCome() {
		this.services.hangs("GET /api/patients");
		assertThat(this.console.get().uri("/desk").with(People.receptionist())).hasStatusOk()
			.bodyText()
			.contains("Names and phone numbers cannot be shown now.", "Physical therapy");
	}

}
