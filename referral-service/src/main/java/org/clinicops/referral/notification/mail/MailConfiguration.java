package org.clinicops.referral.notification.mail;

import org.clinicops.referral.notification.Notifier;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the notifier's terms from settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class MailConfiguration {

	@Bean
	Notifier.Terms terms(ConsoleSettings settings) {
		return new Notifier.Terms(settings.inbox());
	}

}
