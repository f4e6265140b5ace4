package org.clinicops.referral.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Business time against a count of single minutes, over years of weekends, holidays and
 * clock changes.
 */
class BusinessTimeTest {

	private static final BusinessCalendar WEEKDAYS = ClinicHours.WEEKDAYS;

	/** Open when the clocks change (02:00 on a Sunday). */
	private static final BusinessCalendar NIGHTS = new BusinessCalendar(ClinicHours.LOS_ANGELES, LocalTime.MIDNIGHT,
			LocalTime.of(5, 0), EnumSet.allOf(DayOfWeek.class), WEEKDAYS.holidays());

	@Property(tries = 500)
	void businessTimeIsTheNumberOfBusinessMinutes(@ForAll("calendars") BusinessCalendar calendar,
			@ForAll("minutes") Instant from, @ForAll @IntRange(min = 1, max = 1500) int minutes) {
		Instant end = calendar.plus(from, Duration.ofMinutes(minutes));

		assertThat(businessMinutes(calendar, from, end)).isEqualTo(minutes);
		assertThat(isOpen(calendar, end.minus(1, ChronoUnit.MINUTES))).isTrue();
	}

	@Property
	void noBusinessTimeEndsAtTheNextBusinessInstant(@ForAll("minutes") Instant from) {
		Instant next = WEEKDAYS.plus(from, Duration.ZERO);

		assertThat(isOpen(WEEKDAYS, next)).isTrue();
		assertThat(businessMinutes(WEEKDAYS, from, next)).isZero();
	}

	@Property
	void aDayClosesAfterSoManyFurtherBusinessDays(@ForAll("minutes") Instant arrival,
			@ForAll @IntRange(max = 20) int days) {
		ZonedDateTime arrived = WEEKDAYS.plus(arrival, Duration.ZERO).atZone(WEEKDAYS.zone());
		ZonedDateTime close = WEEKDAYS.closeOfDay(arrival, days).atZone(WEEKDAYS.zone());

		assertThat(close.toLocalTime()).isEqualTo(WEEKDAYS.closes());
		assertThat(arrived.toLocalDate().plusDays(1).datesUntil(close.toLocalDate().plusDays(1)))
			.filteredOn(WEEKDAYS::isBusinessDay)
			.hasSize(days);
		assertThat(WEEKDAYS.isBusinessDay(close.toLocalDate())).isTrue();
	}

	@Property
	void whatComesLaterIsNotDueEarlier(@ForAll("minutes") Instant one, @ForAll("minutes") Instant other,
			@ForAll Urgency urgency) {
		DeadlinePolicy policy = new DeadlinePolicy(WEEKDAYS, Duration.ofHours(4), Duration.ofHours(4), 1, 3);
		Deadlines earlier = policy.deadlines(urgency, one.isBefore(other) ? one : other);
		Deadlines later = policy.deadlines(urgency, one.isBefore(other) ? other : one);

		assertThat(later.receiveBy()).isAfterOrEqualTo(earlier.receiveBy());
		assertThat(later.decideBy()).isAfterOrEqualTo(earlier.decideBy());
	}

	private static long businessMinutes(BusinessCalendar calendar, Instant from, Instant to) {
		return Stream.iterate(from, (minute) -> minute.isBefore(to), (minute) -> minute.plus(1, ChronoUnit.MINUTES))
			.filter((minute) -> isOpen(calendar, minute))
			.count();
	}

	private static boolean isOpen(BusinessCalendar calendar, Instant instant) {
		ZonedDateTime local = instant.atZone(calendar.zone());
		LocalDate date = local.toLocalDate();
		LocalTime time = local.toLocalTime();
		return calendar.isBusinessDay(date) && !time.isBefore(calendar.opens()) && time.isBefore(calendar.closes());
	}

	@Provide
	Arbitrary<BusinessCalendar> calendars() {
		return Arbitraries.of(WEEKDAYS, NIGHTS);
	}

	@Provide
	Arbitrary<Instant> minutes() {
		return Arbitraries.longs()
			.between(minute("2025-10-01T00:00:00Z"), minute("2029-03-31T00:00:00Z"))
			.map((minute) -> Instant.ofEpochSecond(minute * 60));
	}

	private static long minute(String instant) {
		return Instant.parse(instant).getEpochSecond() / 60;
	}

}
