package org.clinicops.referral.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.referral.ReferralEvent;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.delivery.carrier.DeliveryRounds;
import org.clinicops.support.delivery.carrier.MailSettings;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Has surgeons told right after a referral is stored, and whenever that is due. */
@Component
class Postman extends DeliveryRounds<ReferralId> {

	private final Notifier notifier;

	private final Notifications notifications;

	Postman(Notifier notifier, Notifications notifications, TaskScheduler scheduler, MailSettings settings,
			Clock clock) {
		super(scheduler, settings, clock);
		this.notifier = notifier;
		this.notifications = notifications;
	}

	@EventListener
	void requested(ReferralEvent.Requested event) {
		attemptSoon(event.id());
	}

	@Override
	protected List<ReferralId> due(Instant now) {
		return this.notifications.due(now);
	}

	@Override
	protected void attempt(ReferralId referral) {
		this.notifier.tell(referral);
	}

}
