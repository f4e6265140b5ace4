package org.clinicops.scheduling.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clinicops.scheduling.catalogue.WeeklyHours;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IntervalTest {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final LocalDate SPRING_FORWARD = LocalDate.of(2027, 3, 14);

	private static final LocalDate FALL_BACK = LocalDate.of(2026, 11, 1);

	private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");

	@Test
	void anIntervalEndsAfterItStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(START, START));
	}

	@Test
	void whereOneEndsTheNextMayStart() {
		Interval first = Interval.of(START, Duration.ofMinutes(30));
		Interval next = Interval.of(first.end(), Duration.ofMinutes(30));

		assertThat(first.overlaps(next)).isFalse();
	}

	@Test
	void theHoursOfAnOrdinaryDayAreAsLongAsTheClockSays() {
		assertThat(minutes(LocalDate.of(2026, 11, 24), "00:30", "04:30")).isEqualTo(240);
	}

	@Test
	void theDayThatSkipsAnHourIsAnHourShorter() {
		assertThat(minutes(SPRING_FORWARD, "00:30", "04:30")).isEqualTo(180);
		assertThat(minutes(SPRING_FORWARD, "02:30", "04:30")).isEqualTo(90);
		assertThat(interval(SPRING_FORWARD, "02:15", "02:45", LOS_ANGELES)).isEmpty();
	}

	@Test
	void theDayThatHasAnHourTwiceIsAnHourLonger() {
		assertThat(minutes(FALL_BACK, "00:30", "04:30")).isEqualTo(300);
		assertThat(minutes(FALL_BACK, "01:30", "02:30")).isEqualTo(120);
	}

	@Property
	void whatIsLeftIsWhatNobodyHasTaken(@ForAll @Size(max = 5) List<@IntRange(max = 120) Integer> starts,
			@ForAll @IntRange(min = 1, max = 40) int length) {
		Interval hour = Interval.of(START.plus(Duration.ofMinutes(30)), Duration.ofMinutes(60));
		List<Interval> taken = starts.stream()
			.map((minute) -> Interval.of(START.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(length)))
			.toList();

		List<Interval> left = hour.without(taken);

		assertThat(IntStream.range(0, 200)
			.mapToObj((minute) -> Interval.of(START.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(1))))
			.allSatisfy((minute) -> assertThat(left.stream().anyMatch((free) -> free.covers(minute)))
				.isEqualTo(hour.covers(minute) && taken.stream().noneMatch(minute::overlaps)));
		assertThat(left).isSortedAccordingTo(Comparator.comparing(Interval::start));
	}

	@Property
	void hoursThatDoNotOverlapOnTheWallDoNotOverlapInTime(@ForAll @IntRange(max = 3650) int day,
			@ForAll @IntRange(max = 600) int from, @ForAll @IntRange(min = 1, max = 400) int length,
			@ForAll @IntRange(min = 1, max = 400) int nextLength) {
		LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);
		int middle = from + length;

		Optional<Interval> first = interval(date, time(from), time(middle), LOS_ANGELES);
		Optional<Interval> second = interval(date, time(middle), time(middle + nextLength), LOS_ANGELES);

		first.ifPresent((one) -> second.ifPresent((other) -> assertThat(one.overlaps(other)).isFalse()));
	}

	@Property
	void twoIntervalsOverlapExactlyWhenTheyHaveACellInCommon(@ForAll @IntRange(max = 60) int start,
			@ForAll @IntRange(min = 1, max = 30) int length, @ForAll @IntRange(max = 60) int otherStart,
			@ForAll @IntRange(min = 1, max = 30) int otherLength) {
		Interval one = inFives(start, length);
		Interval other = inFives(otherStart, otherLength);

		boolean shared = Cells.touchedBy(one)
			.stream()
			.anyMatch(Cells.touchedBy(other).stream().boxed().toList()::contains);

		assertThat(shared).isEqualTo(one.overlaps(other));
	}

	@Property
	void cellsCoverTheIntervalWithoutAGapAndLittleMore(@ForAll @IntRange(max = 100_000) int start,
			@ForAll @IntRange(min = 1, max = 20_000) int seconds) {
		Interval interval = Interval.of(START.plusSeconds(start), Duration.ofSeconds(seconds));

		Interval covered = Cells.touchedBy(interval).toInterval();

		assertThat(covered.covers(interval)).isTrue();
		assertThat(Cells.touchedBy(interval).size() * 300L)
			.isEqualTo(Duration.between(covered.start(), covered.end()).toSeconds())
			.isLessThan(seconds + 600L);
	}

	private static Interval inFives(int start, int length) {
		return Interval.of(START.plus(Duration.ofMinutes(5L * start)), Duration.ofMinutes(5L * length));
	}

	private static long minutes(LocalDate date, String from, String to) {
		Interval interval = interval(date, from, to, LOS_ANGELES).orElseThrow();
		return Duration.between(interval.start(), interval.end()).toMinutes();
	}

	private static Optional<Interval> interval(LocalDate date, String from, String to, ZoneId zone) {
		return Interval.of(date, new WeeklyHours(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to)), zone);
	}

	private static String time(int minuteOfDay) {
		return LocalTime.MIN.plusMinutes(minuteOfDay).toString();
	}

}
