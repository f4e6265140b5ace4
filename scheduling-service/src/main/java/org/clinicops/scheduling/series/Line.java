package org.clinicops.scheduling.series;

import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One of the visits that a command asks for.
 *
 * @param place among them, from 0
 * @param visit null if nothing fits
 * @param reasons that speak against it; none if it is possible
 */
record Line(int place, LocalDate date, @Nullable WantedVisit visit, List<Reason> reasons) {

	/**
	 * Any suitable room and device will do: which are free may change until it is taken.
	 */
	static Line of(int place, Proposal proposal) {
		Visit visit = proposal.visit();
		return new Line(
				place, proposal.date(), (visit != null) ? new WantedVisit(visit.type().code(), visit.site().code(),
						visit.practitioner().id(), visit.start(), null, null, visit.patient()) : null,
				proposal.reasons());
	}

	SkippedVisit skipped() {
		return new SkippedVisit(this.place, this.date, this.reasons);
	}

	/**
	 * Why one visit is not possible; a refusal without reasons is about more than that.
	 */
	static List<Reason> reasonsOf(Refusal refusal) {
		if (refusal.reasons().isEmpty()) {
			throw refusal;
		}
		return refusal.reasons();
	}

	/**
	 * Nothing was done, as not all of it is possible. A reason names the visit as a
	 * field, so that each has its own.
	 */
	static Refusal refusal(List<SkippedVisit> failed, int all) {
		List<Reason> reasons = failed.stream()
			.flatMap((visit) -> visit.reasons()
				.stream()
				.map((reason) -> new Reason(reason.code(), visit.date() + ": " + reason.message(),
						"visits[" + visit.place() + "]")))
			.toList();
		return new Refusal(Refusal.Kind.CONFLICT, "series-incomplete",
				"%d of %d visits are not possible, so nothing was changed.".formatted(failed.size(), all), reasons);
	}

}
