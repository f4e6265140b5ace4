package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * A run of cells of the grid, by their numbers (see {@link Grid}).
 *
 * @param end the first cell after it
 */
record Cells(long first, long end) {

	static final Cells NONE = new Cells(0, 0);

	/** Those that the interval touches. */
	static Cells touchedBy(Interval interval) {
		return new Cells(Grid.number(interval.start()), Grid.number(interval.end().minusNanos(1)) + 1);
	}

	/** How many an interval of that length touches, wherever it begins; one at least. */
	static int touchedAtLeast(Duration length) {
		return Math.max(1, Math.toIntExact(Grid.number(Instant.EPOCH.plus(length))));
	}

	/**
	 * The numbers of so few that each run of that many cells which meets these has one of
	 * them.
	 */
	LongStream probes(int run) {
		return LongStream.concat(LongStream.iterate(this.first, (cell) -> cell < this.end - 1, (cell) -> cell + run),
				LongStream.of(this.end - 1));
	}

	/** Their numbers, in order. */
	LongStream stream() {
		return LongStream.range(this.first, this.end);
	}

	int size() {
		return Math.toIntExact(this.end - this.first);
	}

	/** Where a cell is among these; before the first at 0, after the last at the size. */
	int indexOf(long cell) {
		return (int) Math.max(0, Math.min(cell - this.first, this.end - this.first));
	}

	/** These, those, and what is between them. */
	Cells hull(Cells others) {
		return new Cells(Math.min(this.first, others.first), Math.max(this.end, others.end));
	}

	Interval toInterval() {
		return new Interval(Grid.start(this.first), Grid.start(this.end));
	}

}
