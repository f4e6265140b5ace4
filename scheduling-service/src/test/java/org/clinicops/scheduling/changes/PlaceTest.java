package org.clinicops.scheduling.changes;

import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

	@Test
	void aPlaceIsWrittenShortAndInOrder() {
		assertThat(new Place(Map.of(11, 4L, 0, 17L, 3, 0L))).hasToString("0:17,11:4");
		assertThat(Place.BEGINNING).hasToString("0:0");
	}

	@Property
	void whatWasWrittenIsReadAsTheSamePlace(
			@ForAll @NotEmpty Map<@IntRange(max = 99) Integer, @LongRange(min = 1, max = 1L << 50) Long> next) {
		Place place = new Place(next);

		assertThat(Place.parse(place.toString(), "id")).isEqualTo(place);
	}

	@Test
	void aChangeIsHeardOnceWhicheverPartitionsWereHeardBefore() {
		Place place = new Place(Map.of(0, 17L, 3, 4L));
		Change old = new Change(0, 16, null);
		Change next = new Change(3, 4, null);

		assertThat(place.isAfter(old)).isTrue();
		assertThat(place.isAfter(next)).isFalse();
		assertThat(place.and(next)).hasToString("0:17,3:5");
		assertThat(place.and(next).isAfter(next)).isTrue();
		assertThat(place.and(old)).as("never back").isEqualTo(place);
	}

}
