package org.clinicops.referral.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.clinicops.referral.notification.Notifications;
import org.clinicops.referral.notification.Notifier;
import org.clinicops.referral.referral.ReferralEvent;
import org.clinicops.referral.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Where a lost mail comes back: has surgeons told right after a referral is stored, on
 * threads of its own, and looks at start-up and then at an interval for whatever is due:
 * failed, left behind by a crash, or crowded out.
 */
@Component
class Postman implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Postman.class);

	private static final int MOST_WAITING = 1_000;

	private static final long PATIENCE_SECONDS = 10;

	private final Notifier notifier;

	private final Notifications notifications;

	private final TaskScheduler scheduler;

	private final Duration interval;

	private final Clock clock;

	/** What does not fit in is dropped: a later round finds it. */
	private final ThreadPoolExecutor workers;

	private @Nullable ScheduledFuture<?> rounds;

	Postman(Notifier notifier, Notifications notifications, TaskScheduler scheduler, MailSettings settings,
			Clock clock) {
		this.notifier = notifier;
		this.notifications = notifications;
		this.scheduler = scheduler;
		this.interval = settings.sweepInterval();
		this.clock = clock;
		this.workers = new ThreadPoolExecutor(settings.workers(), settings.workers(), 0, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(MOST_WAITING), new CustomizableThreadFactory("postman-"),
				new ThreadPoolExecutor.DiscardPolicy());
	}

	@EventListener
	void requested(ReferralEvent.Requested event) {
		tellSoon(event.id());
	}

	private void makeRound() {
		try {
			this.notifications.due(this.clock.instant()).forEach(this::tellSoon);
		}
		catch (RuntimeException ex) {
			logger.warn("Could not look for mails that are due and will in {}: {}", this.interval, ex.toString());
		}
	}

	private void tellSoon(ReferralId referral) {
		this.workers.execute(() -> tell(referral));
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
	public void start() {
		this.rounds = this.scheduler.scheduleWithFixedDelay(this::makeRound, this.interval);
	}

	/** Lets what has begun come to its end, within reason. */
	@Override
	public void stop() {
		if (this.rounds != null) {
			this.rounds.cancel(false);
			this.rounds = null;
		}
		this.workers.shutdown();
		try {
			this.workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.rounds != null;
	}

	/** Stops after what hands it work, before the store is let go. */
	@Override
	public int getPhase() {
		return 0;
	}

}
