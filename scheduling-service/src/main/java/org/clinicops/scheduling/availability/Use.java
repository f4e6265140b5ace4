package org.clinicops.scheduling.availability;

import java.util.stream.Stream;

/** A resource for a time: buffers included, where it has any. */
public record Use(Resource resource, Interval time) {

	/** One claim for each cell of the grid. */
	public Stream<Claim> claims() {
		return Grid.cells(this.time).map((cell) -> Claim.of(this.resource, cell));
	}

}
