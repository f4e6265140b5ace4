package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;

/**
 * When visits of one type may start in a shift: what the rules leave, whoever else comes
 * and whenever it is asked.
 *
 * @param starts which cells of the day, by the part of it that they are in
 */
record Opening(DayPlan plan, Practitioner practitioner, Map<PartOfDay, BitSet> starts) {

	static Opening of(DayPlan plan, Shift shift, VisitType type, Cells day) {
		Map<PartOfDay, BitSet> starts = new EnumMap<>(PartOfDay.class);
		Optional<Visit> any = plan.visits(type, shift.practitioner(), shift.time().start(), null).findFirst();
		Cells.touchedBy(shift.time()).stream().forEach((cell) -> {
			Instant start = Grid.start(cell);
			if (any.filter((visit) -> Decision.isInPlan(visit.with(shift.practitioner(), start), plan)).isPresent()) {
				starts.computeIfAbsent(partOfDay(start, plan.site()), (first) -> new BitSet()).set(day.indexOf(cell));
			}
		});
		return new Opening(plan, shift.practitioner(), starts);
	}

	private static PartOfDay partOfDay(Instant start, Site site) {
		return PartOfDay.of(start.atZone(site.zone()).toLocalTime());
	}

	Site site() {
		return this.plan.site();
	}

	/** The starts in one of these parts of the day; in any of them if none is named. */
	BitSet starts(Set<PartOfDay> parts) {
		BitSet all = new BitSet();
		this.starts.forEach((part, cells) -> {
			if (parts.isEmpty() || parts.contains(part)) {
				all.or(cells);
			}
		});
		return all;
	}

}
