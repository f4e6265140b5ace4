package org.clinicops.scheduling;

import org.clinicops.scheduling.appointment.HoldPolicy;
import org.clinicops.scheduling.bookingrequest.QueuePolicy;
import org.clinicops.scheduling.communication.CommunicationPolicy;
import org.clinicops.scheduling.waitlist.OfferPolicy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that the clinic can set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ HoldSettings.class, QueueSettings.class, ReminderSettings.class,
		WaitlistSettings.class })
class SchedulingRules {

	@Bean
	HoldPolicy holdPolicy(HoldSettings settings) {
		return settings.toPolicy();
	}

	@Bean
	QueuePolicy queuePolicy(QueueSettings settings) {
		return settings.toPolicy();
	}

	@Bean
	CommunicationPolicy communicationPolicy(ReminderSettings settings) {
		return settings.toPolicy();
	}

	@Bean
	OfferPolicy offerPolicy(WaitlistSettings settings) {
		return settings.toPolicy();
	}

}
