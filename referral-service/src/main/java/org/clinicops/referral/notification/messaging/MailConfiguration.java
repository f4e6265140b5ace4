package org.clinicops.referral.notification.messaging;

import java.time.Clock;
import java.time.Duration;

import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.notification.PostOffice;
import org.clinicops.referral.notification.RetrySchedule;
import org.clinicops.referral.recipient.Recipients;
import org.clinicops.referral.referral.Referrals;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the notifier to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

	/** Greeting, EHLO, MAIL, RCPT, DATA and the mail itself, with some in reserve. */
	private static final int STEPS = 8;

	@Bean
	Notifier notifier(Referrals referrals, Notifications notifications, Recipients recipients, PostOffice postOffice,
			MailSettings settings, MailProperties smtp, Clock clock) {
		settings.requireLeaseOf(timeout(smtp, "connectiontimeout").plus(timeout(smtp, "timeout").multipliedBy(STEPS)));
		return new Notifier(referrals, notifications, recipients, postOffice, new Notifier.Terms(settings.inbox(),
				settings.lease(), new RetrySchedule(settings.firstRetry(), settings.longestRetry())), clock);
	}

	private static Duration timeout(MailProperties smtp, String name) {
		return Duration.ofMillis(Long.parseLong(smtp.getProperties().getOrDefault("mail.smtp." + name, "0")));
	}

}
