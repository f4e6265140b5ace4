package org.clinicops.scheduling.changes;

import java.util.List;
import java.util.Optional;

/** The changes that the broker still has. */
public interface ChangeLog {

	/**
	 * What somebody has missed, each partition's changes in their order.
	 * @return empty if that cannot be told: it is too much, or not there any more
	 */
	Optional<List<Change>> between(Place from, Place to);

}
