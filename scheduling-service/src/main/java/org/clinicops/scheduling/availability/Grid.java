package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Cuts time into cells of five minutes: two intervals that overlap share a cell. Cells
 * are instants, so that the hour that a clock change doubles is two hours here.
 */
final class Grid {

	private static final long CELL_SECONDS = Duration.ofMinutes(5).toSeconds();

	private Grid() {
	}

	/** The starts of the cells that the interval touches, in order. */
	static Stream<Instant> cells(Interval interval) {
		Instant end = interval.end();
		return Stream.iterate(cellOf(interval.start()), (cell) -> cell.isBefore(end),
				(cell) -> cell.plusSeconds(CELL_SECONDS));
	}

	/** The start of the cell that the instant lies in. */
	static Instant cellOf(Instant instant) {
		long seconds = instant.getEpochSecond();
		return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, CELL_SECONDS));
	}

	/** The cells that the interval touches, as one. */
	static Interval touchedBy(Interval interval) {
		Instant lastCell = cellOf(interval.end().minusNanos(1));
		return new Interval(cellOf(interval.start()), endOf(lastCell));
	}

	static Instant endOf(Instant cell) {
		return cell.plusSeconds(CELL_SECONDS);
	}

}
