package org.clinicops.scheduling.availability;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What claims amount to: the cells of the grid, by resource. */
final class ClaimedCells implements Occupancy {

	private final Map<Resource, NavigableSet<Long>> cells = new HashMap<>();

	ClaimedCells(Collection<Claim> taken) {
		for (Claim claim : taken) {
			claim.resource()
				.ifPresent((resource) -> this.cells.computeIfAbsent(resource, (first) -> new TreeSet<>())
					.add(claim.cell()));
		}
	}

	@Override
	public BitSet taken(Resource resource, Cells asked) {
		BitSet taken = new BitSet();
		this.cells.getOrDefault(resource, Collections.emptyNavigableSet())
			.subSet(asked.first(), asked.end())
			.forEach((cell) -> taken.set(asked.indexOf(cell)));
		return taken;
	}

}
