package org.clinicops.e2e;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Calendar and clock on the wall of the three sites. */
final class Wall {

	private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private Wall() {
	}

	/**
	 * So many weeks ahead. No site is ever closed on a Tuesday, Wednesday or Saturday.
	 */
	static LocalDate in(int weeks, DayOfWeek day) {
		return LocalDate.now(ZONE).plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day));
	}

	/** As the services write it. */
	static String at(LocalDate date, String time) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atTime(LocalTime.parse(time)).atZone(ZONE));
	}

	/** When a visit begins, as calendar files write it. */
	static String utc(JsonNode visit) {
		return OffsetDateTime.parse(visit.required("start").asString())
			.withOffsetSameInstant(ZoneOffset.UTC)
			.format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
	}

	/** The day on which the clocks skip the hour after two o'clock. */
	static LocalDate spring() {
		return next(ZoneOffsetTransition::isGap);
	}

	/** The day on which the clocks have the hour after one o'clock twice. */
	static LocalDate autumn() {
		return next(ZoneOffsetTransition::isOverlap);
	}

	/** At least a week ahead. */
	private static LocalDate next(Predicate<ZoneOffsetTransition> wanted) {
		return Stream
			.iterate(ZONE.getRules().nextTransition(Instant.now().plus(7, ChronoUnit.DAYS)),
					(change) -> ZONE.getRules().nextTransition(change.getInstant()))
			.filter(wanted)
			.findFirst()
			.orElseThrow()
			.getDateTimeBefore()
			.toLocalDate();
	}

}
