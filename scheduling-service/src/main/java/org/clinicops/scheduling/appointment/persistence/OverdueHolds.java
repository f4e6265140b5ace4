package org.clinicops.scheduling.appointment.persistence;

import org.clinicops.scheduling.HoldSettings;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.support.background.Rounds;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Gives back every time that nobody decided on, soon after its hold is over. */
@Component
class OverdueHolds extends Rounds {

	private final Holds holds;

	OverdueHolds(Holds holds, TaskScheduler scheduler, HoldSettings settings) {
		super(scheduler, settings.sweepInterval());
		this.holds = holds;
	}

	@Override
	protected void makeRound() {
		this.holds.expire();
	}

}
