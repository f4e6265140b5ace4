package org.clinicops.scheduling.availability;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.VisitType;

/**
 * What a day has to offer for visits of one type before anybody has booked: settled once,
 * and true as long as the catalogue stays the same.
 *
 * @param cells from the first cell that somebody works in to the last, of all sites
 * @param openings by site and name, so that those of one cell are in the order in which
 * they are offered
 */
record Openings(VisitType type, Cells cells, List<Opening> openings) {

	private static final Comparator<Opening> AS_OFFERED = Comparator
		.comparing((Opening opening) -> opening.site().code().value())
		.thenComparing((opening) -> opening.practitioner().name());

	static Openings of(Catalogue catalogue, VisitType type, LocalDate date) {
		List<DayPlan> plans = catalogue.sites().stream().map((site) -> DayPlan.of(catalogue, site, date)).toList();
		Cells day = plans.stream()
			.flatMap((plan) -> plan.shiftsFor(type))
			.map((shift) -> Cells.touchedBy(shift.time()))
			.reduce(Cells::hull)
			.orElse(Cells.NONE);
		return new Openings(type, day,
				plans.stream()
					.flatMap((plan) -> plan.shiftsFor(type).map((shift) -> Opening.of(plan, shift, type, day)))
					.sorted(AS_OFFERED)
					.toList());
	}

	/** All of its cells, as bits. */
	BitSet all() {
		BitSet all = new BitSet();
		all.set(0, this.cells.size());
		return all;
	}

}
