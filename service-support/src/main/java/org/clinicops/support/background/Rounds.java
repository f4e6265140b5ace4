package org.clinicops.support.background;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Work that comes round at start-up and then at an interval, as often on every instance
 * of the service: a round has to bear another one beside it. One that fails is logged,
 * and the next one comes.
 */
public abstract class Rounds implements SmartLifecycle {

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final TaskScheduler scheduler;

	private final Duration interval;

	private @Nullable ScheduledFuture<?> rounds;

	/**
	 * Rounds that begin with the service.
	 * @param interval pause between two rounds
	 */
	protected Rounds(TaskScheduler scheduler, Duration interval) {
		this.scheduler = scheduler;
		this.interval = interval;
	}

	/** Does the work, once. */
	protected abstract void makeRound();

	/** Lets work that a round has begun come to its end. */
	protected void finish() {
	}

	private void tryRound() {
		try {
			makeRound();
		}
		catch (RuntimeException ex) {
			this.logger.warn("A round failed; the next one is in {}: {}", this.interval, ex.toString());
		}
	}

	@Override
	public final void start() {
		this.rounds = this.scheduler.scheduleWithFixedDelay(this::tryRound, this.interval);
	}

	@Override
	public final void stop() {
		if (this.rounds != null) {
			this.rounds.cancel(false);
			this.rounds = null;
		}
		finish();
	}

	@Override
	public final boolean isRunning() {
		return this.rounds != null;
	}

	/**
	 * After the channel to the broker, before anything that writes; the reverse at the
	 * end.
	 */
	@Override
	public final int getPhase() {
		return 0;
	}

}
