package org.clinicops.referral.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours in which the clinic does business, on the wall clock of its zone; time
 * outside them does not count towards a deadline.
 *
 * @param days of the week on which there is business, holidays excepted
 */
public record BusinessCalendar(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days,
		List<Holiday> holidays) {

	public BusinessCalendar {
		days = Set.copyOf(days);
		holidays = List.copyOf(holidays);
		if (!opens.isBefore(closes)) {
			throw new IllegalArgumentException("Business cannot open at " + opens + " and close at " + closes + ".");
		}
		if (days.isEmpty()) {
			throw new IllegalArgumentException("There is no day of the week on which there is business.");
		}
	}

	public boolean isBusinessDay(LocalDate date) {
		return this.days.contains(date.getDayOfWeek()) && !isHoliday(date);
	}

	/** When so much business time has passed since then. */
	Instant plus(Instant from, Duration businessTime) {
		LocalDate day = dateOf(from);
		Duration left = businessTime;
		while (left.compareTo(openTime(day, from)) > 0) {
			left = left.minus(openTime(day, from));
			day = day.plusDays(1);
		}
		return later(from, opening(nextOpen(day, from))).plus(left);
	}

	/**
	 * The close of a business day: of the one on which something arriving then counts as
	 * arrived (the next one, once the day is over), or of one so many business days
	 * later.
	 */
	Instant closeOfDay(Instant arrival, int businessDaysLater) {
		LocalDate day = nextOpen(dateOf(arrival), arrival);
		for (int i = 0; i < businessDaysLater; i++) {
			day = nextBusinessDay(day.plusDays(1));
		}
		return closing(day);
	}

	/** The first business day from this one on that is not over at that instant. */
	private LocalDate nextOpen(LocalDate day, Instant now) {
		LocalDate open = nextBusinessDay(day);
		return closing(open).isAfter(now) ? open : nextBusinessDay(open.plusDays(1));
	}

	private LocalDate nextBusinessDay(LocalDate from) {
		return Stream.iterate(from, (day) -> day.plusDays(1)).filter(this::isBusinessDay).findFirst().orElseThrow();
	}

	/** How long there is business on that day, counted from the instant on. */
	private Duration openTime(LocalDate day, Instant from) {
		Instant start = later(from, opening(day));
		return (isBusinessDay(day) && closing(day).isAfter(start)) ? Duration.between(start, closing(day))
				: Duration.ZERO;
	}

	private boolean isHoliday(LocalDate date) {
		return this.holidays.stream()
			.anyMatch((holiday) -> IntStream.rangeClosed(date.getYear() - 1, date.getYear() + 1)
				.mapToObj(holiday::observedIn)
				.anyMatch(date::equals));
	}

	private LocalDate dateOf(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	private Instant opening(LocalDate day) {
		return day.atTime(this.opens).atZone(this.zone).toInstant();
	}

	private Instant closing(LocalDate day) {
		return day.atTime(this.closes).atZone(this.zone).toInstant();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
