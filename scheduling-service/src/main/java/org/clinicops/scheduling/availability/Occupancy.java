package org.clinicops.scheduling.availability;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;

/** Which resources are taken, and when. */
@FunctionalInterface
public interface Occupancy {

	/** Nobody and nothing is taken. */
	Occupancy NONE = (resource, cells) -> new BitSet();

	/** What these claims amount to. */
	static Occupancy of(Collection<Claim> taken) {
		return new ClaimedCells(taken);
	}

	/** What is taken here or there. */
	default Occupancy and(Occupancy other) {
		return (resource, cells) -> {
			BitSet taken = taken(resource, cells);
			taken.or(other.taken(resource, cells));
			return taken;
		};
	}

	/**
	 * The cells that are taken of a resource.
	 * @return the caller's own; the first of the cells asked for is bit 0
	 */
	BitSet taken(Resource resource, Cells cells);

	/** From the first to the last of what is taken of it. */
	default Optional<Interval> takenDuring(Use use) {
		Cells cells = use.cells();
		BitSet taken = taken(use.resource(), cells);
		return taken.isEmpty() ? Optional.empty() : Optional
			.of(new Cells(cells.first() + taken.nextSetBit(0), cells.first() + taken.length()).toInterval());
	}

}
