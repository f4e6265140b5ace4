package org.clinicops.scheduling.catalogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * A stretch of one weekday by the clock on the wall of the site.
 *
 * @param to after {@code from}, on the same day
 */
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to) {

	public WeeklyHours {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("Hours end after they begin: " + day + " " + from + " to " + to);
		}
	}

	boolean covers(WeeklyHours other) {
		return this.day == other.day && !this.from.isAfter(other.from) && !this.to.isBefore(other.to);
	}

	/** What is left of them without others of that day: one stretch, two or none. */
	Stream<WeeklyHours> without(WeeklyHours others) {
		if (keepsDistance(others, Duration.ZERO)) {
			return Stream.of(this);
		}
		return Stream.concat(stretch(this.from, others.from), stretch(others.to, this.to));
	}

	private Stream<WeeklyHours> stretch(LocalTime start, LocalTime end) {
		return start.isBefore(end) ? Stream.of(new WeeklyHours(this.day, start, end)) : Stream.empty();
	}

	/** Whether at least this much time lies between the two, whichever comes first. */
	boolean keepsDistance(WeeklyHours other, Duration distance) {
		return this.day != other.day || !Duration.between(this.to, other.from).minus(distance).isNegative()
				|| !Duration.between(other.to, this.from).minus(distance).isNegative();
	}

	@Override
	public String toString() {
		return this.day + " " + this.from + "-" + this.to;
	}

}
