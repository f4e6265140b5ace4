package org.clinicops.scheduling.series;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Days and times of the wall, and the instants that follow from them. */
class RecurrenceTest {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final LocalDate SPRING_FORWARD = LocalDate.of(2027, 3, 14);

	private static final LocalDate FALL_BACK = LocalDate.of(2027, 11, 7);

	@Test
	void twiceAWeekBeginsOnTheFirstOfTheDaysNotBeforeTheFirstDay() {
		assertThat(dates(LocalDate.of(2026, 11, 25), 4, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)).containsExactly(
				LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3),
				LocalDate.of(2026, 12, 8));
	}

	@Test
	void itGoesThroughALeapDayAndTheEndsOfMonthsAndYears() {
		assertThat(dates(LocalDate.of(2028, 2, 22), 3, DayOfWeek.TUESDAY)).containsExactly(LocalDate.of(2028, 2, 22),
				LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 7));
		assertThat(dates(LocalDate.of(2026, 12, 31), 2, DayOfWeek.FRIDAY, DayOfWeek.THURSDAY))
			.containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
	}

	@Test
	void aSeriesOf500IsNone() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Recurrence(SPRING_FORWARD, Set.of(DayOfWeek.MONDAY), 500));
		assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence(SPRING_FORWARD, Set.of(), 5));
	}

	@Test
	void nineStaysNineWhenTheClocksChange() {
		assertThat(at(SPRING_FORWARD.minusDays(2), "09:00")).isEqualTo("2027-03-12T17:00:00Z");
		assertThat(at(SPRING_FORWARD.plusDays(2), "09:00")).isEqualTo("2027-03-16T16:00:00Z");
	}

	@Test
	void aTimeThatTheClocksSkipIsNoneAndOneThatTheyShowTwiceIsTheFirst() {
		assertThat(WallClock.instant(SPRING_FORWARD, LocalTime.of(2, 30), LOS_ANGELES)).isEmpty();
		assertThat(at(FALL_BACK, "01:30")).isEqualTo("2027-11-07T08:30:00Z");
	}

	@Property
	void everyVisitIsOnOneOfTheDaysAndNoneOfThemIsLeftOut(@ForAll @IntRange(max = 3650) int first,
			@ForAll @Size(min = 1) Set<DayOfWeek> weekdays, @ForAll @IntRange(min = 1, max = 52) int visits) {
		LocalDate from = LocalDate.of(2024, 1, 1).plusDays(first);

		List<LocalDate> dates = new Recurrence(from, weekdays, visits).dates();

		assertThat(dates).hasSize(visits);
		assertThat(from.datesUntil(dates.get(visits - 1).plusDays(1))
			.filter((date) -> weekdays.contains(date.getDayOfWeek()))).containsExactlyElementsOf(dates);
	}

	@Property
	void theWallShowsWhatWasAskedForWheneverItDoesAtAll(@ForAll @IntRange(max = 3650) int day,
			@ForAll @IntRange(max = 1439) int minute) {
		LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);
		LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);

		Optional<Instant> instant = WallClock.instant(date, time, LOS_ANGELES);

		assertThat(instant.isPresent()).isEqualTo(!LOS_ANGELES.getRules().getValidOffsets(date.atTime(time)).isEmpty());
		instant.ifPresent((at) -> assertThat(LocalDateTime.ofInstant(at, LOS_ANGELES)).isEqualTo(date.atTime(time)));
	}

	private static List<LocalDate> dates(LocalDate from, int visits, DayOfWeek... weekdays) {
		return new Recurrence(from, Set.of(weekdays), visits).dates();
	}

	private static String at(LocalDate date, String time) {
		return WallClock.instant(date, LocalTime.parse(time), LOS_ANGELES).orElseThrow().toString();
	}

}
