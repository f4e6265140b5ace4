package org.clinicops.scheduling.series;

import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A time that a series would have, and the visit that would move there.
 *
 * @param place among the times, from 0
 * @param to null if the clocks skip that time
 * @param reasons that speak against it
 */
public record PlannedMove(int place, LocalDate date, Appointment visit, @Nullable WantedVisit to,
		List<Reason> reasons) {

	/** Whether the visit is there already. */
	boolean isAsItWas() {
		BookedVisit now = this.visit.visit();
		return this.to != null && now.start().equals(this.to.start()) && now.site().equals(this.to.site())
				&& now.practitioner().equals(this.to.practitioner());
	}

	SkippedVisit skipped() {
		return new SkippedVisit(this.place, this.date, this.reasons);
	}

}
