package org.clinicops.referral.notification.mail;

import java.time.Clock;

import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.referral.ReferralEvent;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.background.OrderedWorkers;
import org.clinicops.support.background.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Where a lost mail comes back: has surgeons told right after a referral is stored, on
 * threads of its own, and makes rounds for whatever is due: failed, left behind by a
 * crash, or crowded out.
 */
@Component
class Postman extends Rounds {

	private static final Logger logger = LoggerFactory.getLogger(Postman.class);

	private final Notifier notifier;

	private final Notifications notifications;

	private final OrderedWorkers workers;

	private final Clock clock;

	Postman(Notifier notifier, Notifications notifications, TaskScheduler scheduler, MailSettings settings,
			Clock clock) {
		super(scheduler, settings.sweepInterval());
		this.notifier = notifier;
		this.notifications = notifications;
		this.workers = new OrderedWorkers("postman", settings.workers());
		this.clock = clock;
	}

	@EventListener
	void requested(ReferralEvent.Requested event) {
		tellSoon(event.id());
	}

	@Override
	protected void makeRound() {
		this.notifications.due(this.clock.instant()).forEach(this::tellSoon);
	}

	private void tellSoon(ReferralId referral) {
		this.workers.submit(referral.value(), () -> tell(referral));
	}

	private void tell(ReferralId referral) {
		try {
			this.notifier.tell(referral);
		}
		catch (RuntimeException ex) {
			logger.warn("The notification of {} is tried again later: {}", referral.value(), ex.toString());
		}
	}

	@Override
	protected void finish() {
		this.workers.close();
	}

}
