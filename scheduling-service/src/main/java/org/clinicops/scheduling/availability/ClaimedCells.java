package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What claims amount to: the cells of the grid, by resource. */
final class ClaimedCells implements Occupancy {

	private final Map<Resource, NavigableSet<Instant>> cells = new HashMap<>();

	ClaimedCells(Collection<Claim> taken) {
		for (Claim claim : taken) {
			claim.resource()
				.ifPresent((resource) -> this.cells.computeIfAbsent(resource, (first) -> new TreeSet<>())
					.add(claim.cell()));
		}
	}

	@Override
	public Optional<Interval> takenDuring(Use use) {
		NavigableSet<Instant> taken = this.cells.getOrDefault(use.resource(), Collections.emptyNavigableSet())
			.subSet(Grid.cellOf(use.time().start()), true, use.time().end(), false);
		return taken.isEmpty() ? Optional.empty() : Optional.of(new Interval(taken.first(), Grid.endOf(taken.last())));
	}

}
