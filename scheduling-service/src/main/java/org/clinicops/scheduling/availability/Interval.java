package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.clinicops.scheduling.catalogue.WeeklyHours;

/**
 * A stretch of time, its end left out.
 *
 * @param end after {@code start}
 */
public record Interval(Instant start, Instant end) {

	public Interval {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("An interval ends after it starts: " + start + " to " + end);
		}
	}

	public static Interval of(Instant start, Duration length) {
		return new Interval(start, start.plus(length));
	}

	/**
	 * The stretch between two times of the wall clock. On a day that skips an hour or has
	 * one twice it is as much shorter or longer as that day is.
	 * @return empty if the clock skips all of it
	 */
	static Optional<Interval> of(LocalDate date, WeeklyHours hours, ZoneId zone) {
		Instant start = instant(date, hours.from(), zone);
		Instant end = instant(date, hours.to(), zone);
		return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
	}

	/** A skipped time is the moment of the skip, a doubled one the first of the two. */
	private static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
		LocalDateTime local = date.atTime(time);
		ZoneOffsetTransition transition = zone.getRules().getTransition(local);
		return (transition != null && transition.isGap()) ? transition.getInstant() : local.atZone(zone).toInstant();
	}

	public boolean overlaps(Interval other) {
		return this.start.isBefore(other.end) && other.start.isBefore(this.end);
	}

	public boolean covers(Interval other) {
		return !this.start.isAfter(other.start) && !this.end.isBefore(other.end);
	}

	/** What these leave of it, in order. */
	public List<Interval> without(Collection<Interval> taken) {
		List<Interval> left = new ArrayList<>();
		Instant from = this.start;
		for (Interval one : taken.stream()
			.filter(this::overlaps)
			.sorted(Comparator.comparing(Interval::start))
			.toList()) {
			if (from.isBefore(one.start)) {
				left.add(new Interval(from, one.start));
			}
			from = from.isBefore(one.end) ? one.end : from;
		}
		if (from.isBefore(this.end)) {
			left.add(new Interval(from, this.end));
		}
		return left;
	}

	Interval widened(Duration before, Duration after) {
		return new Interval(this.start.minus(before), this.end.plus(after));
	}

}
