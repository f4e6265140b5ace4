package org.clinicops.scheduling.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days of a series by the calendar on the wall: so many visits, on these days of each
 * week, the first one not before that day.
 */
public record Recurrence(LocalDate from, Set<DayOfWeek> weekdays, int visits) {

	/** The most visits that a series has. */
	public static final int MOST = 52;

	public Recurrence {
		if (weekdays.isEmpty() || visits < 1 || visits > MOST) {
			throw new IllegalArgumentException("A series has 1 to " + MOST + " visits, on some day of the week");
		}
		weekdays = Set.copyOf(weekdays);
	}

	/** Earliest first. */
	public List<LocalDate> dates() {
		return Stream.iterate(this.from, (date) -> date.plusDays(1))
			.filter((date) -> this.weekdays.contains(date.getDayOfWeek()))
			.limit(this.visits)
			.toList();
	}

}
