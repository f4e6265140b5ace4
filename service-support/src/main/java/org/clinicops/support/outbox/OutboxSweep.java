package org.clinicops.support.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Where a lost event comes back: looks for events left in an outbox, at start-up and then
 * at an interval, and has them published. Also keeps the figure {@code clinic.outbox.age}
 * (seconds that the oldest unpublished event has waited).
 */
class OutboxSweep implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxSweep.class);

	private final OutboxRelay relay;

	private final TaskScheduler scheduler;

	private final Duration interval;

	private volatile Instant oldestWaiting = Instant.MAX;

	private @Nullable ScheduledFuture<?> sweeping;

	OutboxSweep(OutboxRelay relay, TaskScheduler scheduler, Duration interval, MeterRegistry meters, Clock clock) {
		this.relay = relay;
		this.scheduler = scheduler;
		this.interval = interval;
		Gauge.builder("clinic.outbox.age", () -> age(clock.instant())).baseUnit("seconds").register(meters);
	}

	private double age(Instant now) {
		return this.oldestWaiting.isBefore(now) ? Duration.between(this.oldestWaiting, now).toMillis() / 1000.0 : 0;
	}

	private void sweep() {
		try {
			this.oldestWaiting = this.relay.sweep().orElse(Instant.MAX);
		}
		catch (RuntimeException ex) {
			logger.warn("The outboxes could not be swept and will be in {}: {}", this.interval, ex.toString());
		}
	}

	@Override
	public void start() {
		this.sweeping = this.scheduler.scheduleWithFixedDelay(this::sweep, this.interval);
	}

	@Override
	public void stop() {
		if (this.sweeping != null) {
			this.sweeping.cancel(false);
			this.sweeping = null;
		}
		this.relay.finish();
	}

	/**
	 * After the channel to the broker, before anything that writes; the reverse at the
	 * end.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public boolean isRunning() {
		return this.sweeping != null;
	}

}
