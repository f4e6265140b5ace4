package org.clinicops.referral.referral.messaging;

import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralEvent;
import org.clinicops.referral.referral.Referring;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.outbox.PublishedEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What opens referrals, and what they publish. */
@Configuration(proxyBeanMethods = false)
class ReferralMessaging {

	@Bean
	EventHandlers intakeEvents(Inbox inbox, Referring referring) {
		return inbox.handlers()
			.on("clinic.intake.submitted.v1", IntakeSubmitted.class,
					(submitted, event) -> referring.refer(submitted.command()));
	}

	@Bean
	PublishedEvents<ReferralEvent> referralEvents() {
		return PublishedEvents.of(Referral.class, ReferralEvent.class)
			.publish(ReferralEvent.Requested.class, "clinic.referral.requested.v1", ReferralRequested::of)
			.publish(ReferralEvent.Accepted.class, "clinic.referral.accepted.v1", ReferralAccepted::of)
			.publish(ReferralEvent.Declined.class, "clinic.referral.declined.v1", ReferralDeclined::of);
	}

}
