package org.clinicops.scheduling.waitlist.persistence;

import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.scheduling.WaitlistSettings;
import org.clinicops.scheduling.waitlist.Matching;
import org.clinicops.scheduling.waitlist.WaitlistEntries;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.clinicops.support.background.Rounds;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks after everybody who waits, so that no time is lost that no event told of: a rota
 * that grew, a day that came within reach, a crash. Counts them, too.
 */
@Component
class WaitlistRounds extends Rounds {

	private final Matching matching;

	private final WaitlistEntries entries;

	private final AtomicInteger waiting = new AtomicInteger();

	WaitlistRounds(Matching matching, WaitlistEntries entries, MeterRegistry meters, TaskScheduler scheduler,
			WaitlistSettings settings) {
		super(scheduler, settings.interval());
		this.matching = matching;
		this.entries = entries;
		meters.gauge("clinic.waitlist.waiting", this.waiting);
	}

	@Override
	protected void makeRound() {
		this.matching.lookAfterAll();
		this.waiting.set(this.entries.all(WaitlistEntry.Status.WAITING).size());
	}

}
