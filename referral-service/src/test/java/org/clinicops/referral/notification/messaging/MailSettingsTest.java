package org.clinicops.referral.notification.messaging;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class MailSettingsTest {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void mailsArePostedAsUsualUnlessSetOtherwise() {
		this.service.run((context) -> {
			MailSettings settings = context.getBean(MailSettings.class);
			assertThat(settings.inbox()).isEqualTo(URI.create("http://localhost:8080/referrals/"));
			assertThat(settings.mail().lease()).isEqualTo(Duration.ofSeconds(45));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "mail-from=nobody", "console-url=", "console-url=the console", "mail.workers=0",
			"mail.workers=33", "mail.lease=999ms", "mail.sweep-interval=0s", "mail.first-retry=soon" })
	void theServiceDoesNotStartWithSettingsThatCannotBe(String setting) {
		this.service.withPropertyValues("clinic." + setting).run((context) -> assertThat(context).hasFailed());
	}

	@EnableConfigurationProperties(MailSettings.class)
	static class Settings {

	}

}
