package org.clinicops.referral.deadline;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's business hours with the holidays that the service brings along. */
final class ClinicHours {

	static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	static final BusinessCalendar WEEKDAYS = new BusinessCalendar(LOS_ANGELES, LocalTime.of(8, 0), LocalTime.of(17, 0),
			EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), holidays());

	private ClinicHours() {
	}

	/** Wall clock in Los Angeles, such as {@code 2026-11-23T09:05}. */
	static Instant at(String wallClock) {
		return LocalDateTime.parse(wallClock).atZone(LOS_ANGELES).toInstant();
	}

	private static List<Holiday> holidays() {
		InputStream data = Objects.requireNonNull(ClinicHours.class.getResourceAsStream("/deadline/us-holidays.json"));
		return JsonMapper.shared().readValue(data, new TypeReference<>() {
		});
	}

}
