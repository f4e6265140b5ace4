package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Cuts time into cells of five minutes, numbered from 1970 on: two intervals that overlap
 * share a cell. Cells are instants, so that the hour that a clock change doubles is two
 * hours here.
 */
final class Grid {

	private static final int CELL_MINUTES = 5;

	private static final long CELL_SECONDS = Duration.ofMinutes(CELL_MINUTES).toSeconds();

	private static final long CELLS_A_DAY = Duration.ofDays(1).toSeconds() / CELL_SECONDS;

	private Grid() {
	}

	/** The cell that the instant lies in. */
	static long number(Instant instant) {
		return Math.floorDiv(instant.getEpochSecond(), CELL_SECONDS);
	}

	static Instant start(long cell) {
		return Instant.ofEpochSecond(cell * CELL_SECONDS);
	}

	/** The start of the cell as claims spell it: {@code 2026-11-24T17:05Z}. */
	static String name(long cell) {
		int minute = (int) Math.floorMod(cell, CELLS_A_DAY) * CELL_MINUTES;
		StringBuilder name = new StringBuilder(LocalDate.ofEpochDay(Math.floorDiv(cell, CELLS_A_DAY)).toString());
		twoDigits(name.append('T'), minute / 60);
		twoDigits(name.append(':'), minute % 60);
		return name.append('Z').toString();
	}

	private static void twoDigits(StringBuilder text, int number) {
		text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
	}

}
