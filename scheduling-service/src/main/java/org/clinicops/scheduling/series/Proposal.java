package org.clinicops.scheduling.series;

import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.availability.Visit;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One day of a wish: a visit that can be booked, or why there is none and what else there
 * is.
 *
 * @param visit null if none fits
 * @param alternatives nearest first; none if a visit fits
 */
public record Proposal(LocalDate date, @Nullable Visit visit, List<Reason> reasons, List<Visit> alternatives) {

	static Proposal of(LocalDate date, Visit visit) {
		return new Proposal(date, visit, List.of(), List.of());
	}

}
