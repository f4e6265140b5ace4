package org.clinicops.referral.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/**
 * A holiday that returns every year: either on a day of the month, moved to the Friday
 * before or the Monday after when that is a weekend, or on the nth weekday of the month.
 *
 * @param day of the month; null for one that goes by weekday
 * @param weekday null for one that goes by day of the month
 * @param nth which of the month's weekdays of that kind, from 1; -1 is the last
 */
public record Holiday(String name, Month month, @Nullable Integer day, @Nullable DayOfWeek weekday,
		@Nullable Integer nth) {

	public Holiday {
		if ((day == null) == (weekday == null) || (weekday == null) != (nth == null)) {
			throw new IllegalArgumentException(
					name + " needs either a day of the month, or a weekday and which one of the month it is.");
		}
	}

	/** The day off for this holiday in that year; it may fall into a neighbouring one. */
	LocalDate observedIn(int year) {
		LocalDate first = LocalDate.of(year, this.month, 1);
		if (this.weekday != null && this.nth != null) {
			return first.with(TemporalAdjusters.dayOfWeekInMonth(this.nth, this.weekday));
		}
		return offWeekend(first.withDayOfMonth((this.day != null) ? this.day : 1));
	}

	private static LocalDate offWeekend(LocalDate date) {
		return switch (date.getDayOfWeek()) {
			case SATURDAY -> date.minusDays(1);
			case SUNDAY -> date.plusDays(1);
			default -> date;
		};
	}

}
