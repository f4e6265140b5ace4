package org.clinicops.referral.notification.mail;

import java.time.Duration;

import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.notification.RetrySchedule;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the notifier's terms from settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

	/** Greeting, EHLO, MAIL, RCPT, DATA and the mail itself, with some in reserve. */
	private static final int STEPS = 8;

	@Bean
	Notifier.Terms terms(MailSettings settings, MailProperties smtp) {
		settings.requireLeaseOf(timeout(smtp, "connectiontimeout").plus(timeout(smtp, "timeout").multipliedBy(STEPS)));
		return new Notifier.Terms(settings.inbox(), settings.lease(),
				new RetrySchedule(settings.firstRetry(), settings.longestRetry()));
	}

	private static Duration timeout(MailProperties smtp, String name) {
		return Duration.ofMillis(Long.parseLong(smtp.getProperties().getOrDefault("mail.smtp." + name, "0")));
	}

}
