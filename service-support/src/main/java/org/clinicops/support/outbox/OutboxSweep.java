package org.clinicops.support.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.background.Rounds;

import org.springframework.scheduling.TaskScheduler;

/**
 * Where a lost event comes back: looks for events left in an outbox and has them
 * published. Also keeps the figure {@code clinic.outbox.age} (seconds that the oldest
 * unpublished event has waited).
 */
class OutboxSweep extends Rounds {

	private final OutboxRelay relay;

	private volatile Instant oldestWaiting = Instant.MAX;

	OutboxSweep(OutboxRelay relay, TaskScheduler scheduler, Duration interval, MeterRegistry meters, Clock clock) {
		super(scheduler, interval);
		this.relay = relay;
		Gauge.builder("clinic.outbox.age", () -> age(clock.instant())).baseUnit("seconds").register(meters);
	}

	private double age(Instant now) {
		return this.oldestWaiting.isBefore(now) ? Duration.between(this.oldestWaiting, now).toMillis() / 1000.0 : 0;
	}

	@Override
	protected void makeRound() {
		this.oldestWaiting = this.relay.sweep().orElse(Instant.MAX);
	}

	@Override
	protected void finish() {
		this.relay.finish();
	}

}
