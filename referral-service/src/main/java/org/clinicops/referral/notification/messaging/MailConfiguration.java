package org.clinicops.referral.notification.messaging;

import java.time.Clock;

import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.notification.PostOffice;
import org.clinicops.referral.notification.RetrySchedule;
import org.clinicops.referral.recipient.Recipients;
import org.clinicops.referral.referral.Referrals;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the notifier to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

	@Bean
	Notifier notifier(Referrals referrals, Notifications notifications, Recipients recipients, PostOffice postOffice,
			MailSettings settings, Clock clock) {
		MailSettings.Posting mail = settings.mail();
		return new Notifier(referrals, notifications, recipients, postOffice, new Notifier.Terms(settings.inbox(),
				mail.lease(), new RetrySchedule(mail.firstRetry(), mail.longestRetry())), clock);
	}

}
