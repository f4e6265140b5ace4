package org.clinicops.scheduling.series.persistence;

import org.clinicops.scheduling.HoldSettings;
import org.clinicops.scheduling.series.SeriesWork;
import org.clinicops.support.background.Rounds;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Finishes, or gives up, what a crash left of series. */
@Component
class UnfinishedSeries extends Rounds {

	private final SeriesWork work;

	UnfinishedSeries(SeriesWork work, TaskScheduler scheduler, HoldSettings settings) {
		super(scheduler, settings.sweepInterval());
		this.work = work;
	}

	@Override
	protected void makeRound() {
		this.work.resume();
	}

}
