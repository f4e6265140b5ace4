package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Which resources are taken, and when: what claims amount to. */
public final class Occupancy {

	/** Nobody and nothing is taken. */
	public static final Occupancy NONE = new Occupancy(Map.of());

	private final Map<Resource, NavigableSet<Instant>> cells;

	private Occupancy(Map<Resource, NavigableSet<Instant>> cells) {
		this.cells = cells;
	}

	public static Occupancy of(Collection<Claim> taken) {
		Map<Resource, NavigableSet<Instant>> cells = new HashMap<>();
		for (Claim claim : taken) {
			claim.resource()
				.ifPresent((resource) -> cells.computeIfAbsent(resource, (first) -> new TreeSet<>()).add(claim.cell()));
		}
		return new Occupancy(cells);
	}

	/** From the first to the last of what is taken of it. */
	Optional<Interval> takenDuring(Use use) {
		NavigableSet<Instant> taken = this.cells.getOrDefault(use.resource(), Collections.emptyNavigableSet())
			.subSet(Grid.cellOf(use.time().start()), true, use.time().end(), false);
		return taken.isEmpty() ? Optional.empty() : Optional.of(new Interval(taken.first(), Grid.endOf(taken.last())));
	}

}
