package org.clinicops.scheduling.communication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * When patients are told.
 *
 * @param settling how long news wait, in case somebody changes their mind at once
 * @param before how long before a visit reminders come, by the clock on the wall
 * @param from begin of the day, outside of which nobody is reminded
 * @param until its end
 */
public record CommunicationPolicy(Duration settling, List<Duration> before, LocalTime from, LocalTime until) {

	/** So that a second attempt is made by day too. */
	private static final Duration RESERVE = Duration.ofHours(1);

	/**
	 * When reminders of a visit are due: one that would come at night comes the evening
	 * before; one that would come with the news does not come at all.
	 */
	Stream<Instant> reminders(Instant start, ZoneId zone, Instant now) {
		LocalDateTime local = LocalDateTime.ofInstant(start, zone);
		return this.before.stream()
			.map((time) -> byDay(local.minus(time)).atZone(zone).toInstant())
			.filter((due) -> due.isAfter(now.plus(this.settling)))
			.distinct();
	}

	private LocalDateTime byDay(LocalDateTime time) {
		if (time.toLocalTime().isBefore(this.from)) {
			return time.toLocalDate().minusDays(1).atTime(this.until).minus(RESERVE);
		}
		return time.toLocalTime().isBefore(this.until) ? time : time.with(this.until).minus(RESERVE);
	}

}
