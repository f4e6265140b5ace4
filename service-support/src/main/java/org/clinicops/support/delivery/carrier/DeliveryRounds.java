package org.clinicops.support.delivery.carrier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.clinicops.support.background.OrderedWorkers;
import org.clinicops.support.background.Rounds;
import org.clinicops.support.domain.Identifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;

/**
 * Where a lost message comes back: makes rounds for whatever is due, be it new, failed,
 * left behind by a crash or crowded out, and has it attempted on threads of its own.
 *
 * @param <I> the identifier of what messages are about
 */
public abstract class DeliveryRounds<I extends Identifier> extends Rounds {

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final OrderedWorkers workers;

	private final Clock clock;

	protected DeliveryRounds(TaskScheduler scheduler, MailSettings settings, Clock clock) {
		super(scheduler, settings.sweepInterval());
		this.workers = new OrderedWorkers("postman", settings.workers());
		this.clock = clock;
	}

	/** What an attempt is due for, the longest due first, a number of them. */
	protected abstract List<I> due(Instant now);

	/** Makes an attempt, if that is due. */
	protected abstract void attempt(I id);

	/** Has an attempt made without waiting for the next round. */
	protected final void attemptSoon(I id) {
		this.workers.submit(id.value(), () -> tryAttempt(id));
	}

	private void tryAttempt(I id) {
		try {
			attempt(id);
		}
		catch (RuntimeException ex) {
			this.logger.warn("The delivery about {} is tried again later: {}", id.value(), ex.toString());
		}
	}

	@Override
	protected final void makeRound() {
		due(this.clock.instant()).forEach(this::attemptSoon);
	}

	@Override
	protected final void finish() {
		this.workers.close();
	}

}
