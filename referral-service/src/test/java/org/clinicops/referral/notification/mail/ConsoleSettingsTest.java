package org.clinicops.referral.notification.mail;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleSettingsTest {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void linksLeadToTheConsoleOfThisMachineUnlessSetOtherwise() {
		this.service.run((context) -> assertThat(context.getBean(ConsoleSettings.class).inbox())
			.isEqualTo(URI.create("http://localhost:8080/referrals/")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "the console" })
	void anAddressThatIsNoneKeepsTheServiceFromStartingAndIsNamed(String url) {
		this.service.withPropertyValues("clinic.mail.console-url=" + url)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("clinic.mail")
				.hasStackTraceContaining("consoleUrl"));
	}

	@EnableConfigurationProperties(ConsoleSettings.class)
	static class Settings {

	}

}
