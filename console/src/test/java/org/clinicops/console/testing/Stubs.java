package org.clinicops.console.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The stubs that the tests of one run share; before each test the services know what
 * {@link Sample} says.
 */
public final class Stubs implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeforeEachCallback {

	public static final StubServer SERVICES = new StubServer(0);

	public static final StubSignIn SIGN_IN = new StubSignIn(0);

	@Override
	public void beforeEach(ExtensionContext context) {
		SERVICES.reset();
		Sample.teach(SERVICES);
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("clinic.services.intake-url=" + SERVICES.url(), "clinic.services.scheduling-url=" + SERVICES.url(),
					"clinic.services.referral-url=" + SERVICES.url(),
					"spring.security.oauth2.client.provider.clinic.issuer-uri=" + SIGN_IN.issuer(),
					"CLINIC_CONSOLE_SECRET=a-secret", "CLINIC_FORM_SECRET=another-secret")
			.applyTo(context);
	}

}
