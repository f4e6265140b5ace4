package org.clinicops.support.delivery.carrier;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MailSettingsTest {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void mailsArePostedAsUsualUnlessSetOtherwise() {
		this.service.run((context) -> {
			MailSettings settings = context.getBean(MailSettings.class);
			assertThat(settings.workers()).isEqualTo(4);
			assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(45));
		});
	}

	@ParameterizedTest
	@CsvSource({ "from=nobody, from", "workers=0, workers", "workers=33, workers", "sweep-interval=0s, sweepInterval",
			"first-retry=soon, first-retry", "first-retry=-1s, firstRetry", "first-retry=6m, longest-retry" })
	void anImpossibleValueKeepsTheServiceFromStartingAndIsNamed(String setting, String name) {
		this.service.withPropertyValues("clinic.mail." + setting)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("clinic.mail")
				.hasStackTraceContaining(name));
	}

	@Test
	void anAttemptThatTheMailServerMayOutlastKeepsTheServiceFromStarting() {
		this.service.withPropertyValues("clinic.mail.lease=41s").run((context) -> {
			MailSettings settings = context.getBean(MailSettings.class);
			assertThatIllegalArgumentException().isThrownBy(() -> settings.requireLeaseOf(Duration.ofSeconds(42)))
				.withMessageContainingAll("clinic.mail.lease", "spring.mail.properties");
			settings.requireLeaseOf(Duration.ofSeconds(41));
		});
	}

	@EnableConfigurationProperties(MailSettings.class)
	static class Settings {

	}

}
