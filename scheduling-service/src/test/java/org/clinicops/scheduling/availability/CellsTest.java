package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTest {

	@Property
	void whoeverTakesSomeOfTheCellsForLongEnoughHasOneOfTheProbes(@ForAll @IntRange(min = 1, max = 40) int size,
			@ForAll @IntRange(min = 1, max = 15) int run, @ForAll @IntRange(min = 0, max = 10) int longer,
			@ForAll @IntRange(min = 0, max = 63) int shift) {
		Cells cells = new Cells(100, 100 + size);
		long first = 101L - run - longer + shift % (size + run + longer - 1L);

		assertThat(cells.probes(run)).anyMatch((probe) -> first <= probe && probe < first + run + longer)
			.allMatch((probe) -> cells.first() <= probe && probe < cells.end());
	}

	@Property
	void anIntervalTouchesAtLeastAsManyCellsAsItsLengthHas(@ForAll @IntRange(min = 1, max = 600) int minutes,
			@ForAll @IntRange(min = 0, max = 3599) int second) {
		Instant start = Instant.parse("2027-03-14T09:00:00Z").plusSeconds(second);
		Cells touched = Cells.touchedBy(new Interval(start, start.plus(Duration.ofMinutes(minutes))));

		assertThat(touched.size()).isGreaterThanOrEqualTo(Cells.touchedAtLeast(Duration.ofMinutes(minutes)));
	}

}
