package org.clinicops.scheduling.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clinicops.scheduling.availability.Interval;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which visit of a series takes which of its new times. */
class NewTimesTest {

	private static final Instant MONDAY = Instant.parse("2027-01-04T17:00:00Z");

	@Test
	void eachKeepsItsDayIfTheTimeChanges() {
		assertThat(assign(times(0, 30), times(0, 0))).containsExactly(0, 1, 2, 3);
		assertThat(assign(times(0, 300), times(0, 0))).containsExactly(0, 1, 2, 3);
	}

	@Test
	void whoIsThereAlreadyStaysAndTheOthersTakeWhatIsLeft() {
		assertThat(assign(times(7, 0), times(0, 0))).containsExactly(1, 2, 3, 0);
	}

	@Test
	void aTimeThatTheClocksSkipStillHasItsVisit() {
		List<Optional<Interval>> wanted = Stream
			.concat(Stream.of(Optional.<Interval>empty()), times(0, 30).stream().skip(1).map(Optional::of))
			.toList();

		assertThat(NewTimes.assign(wanted, times(0, 0))).containsExactly(0, 1, 2, 3);
	}

	@Property
	void noVisitHasToWaitUntilAnotherHasLeft(@ForAll @IntRange(min = -28, max = 28) int days,
			@ForAll @IntRange(min = -32, max = 32) int quarters) {
		List<Interval> wanted = times(days, 15 * quarters);
		List<Interval> visits = times(0, 0);

		List<Integer> takers = assign(wanted, visits);

		assertThat(takers).containsExactlyInAnyOrder(0, 1, 2, 3);
		assertThat(IntStream.range(0, 4)).allSatisfy(
				(time) -> assertThat(IntStream.range(0, 4)).filteredOn((visit) -> !visit.equals(takers.get(time)))
					.noneMatch((visit) -> wanted.get(time).overlaps(visits.get(visit))));
	}

	private static List<Integer> assign(List<Interval> wanted, List<Interval> visits) {
		return NewTimes.assign(wanted.stream().map(Optional::of).toList(), visits);
	}

	/** Four Mondays, all of them so many days and minutes later. */
	private static List<Interval> times(int days, int minutes) {
		return IntStream.range(0, 4)
			.mapToObj((week) -> Interval.of(
					MONDAY.plus(Duration.ofDays(7L * week + days)).plus(Duration.ofMinutes(minutes)),
					Duration.ofMinutes(50)))
			.toList();
	}

}
