package org.clinicops.scheduling.availability;

import java.util.Collection;
import java.util.Optional;

/** Which resources are taken, and when. */
@FunctionalInterface
public interface Occupancy {

	/** Nobody and nothing is taken. */
	Occupancy NONE = (use) -> Optional.empty();

	/** What these claims amount to. */
	static Occupancy of(Collection<Claim> taken) {
		return new ClaimedCells(taken);
	}

	/** What is taken here or there. */
	default Occupancy and(Occupancy other) {
		return (use) -> takenDuring(use).or(() -> other.takenDuring(use));
	}

	/** From the first to the last of what is taken of it. */
	Optional<Interval> takenDuring(Use use);

}
