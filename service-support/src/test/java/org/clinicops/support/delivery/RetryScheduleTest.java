package org.clinicops.support.delivery;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryScheduleTest {

	private final RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(10));

	@Test
	void pausesDoubleUpToTheLongest() {
		assertThat(IntStream.rangeClosed(1, 6).mapToObj(this.schedule::pauseAfter).map(Duration::toSeconds))
			.containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 32, 33, 65, 1_000, Integer.MAX_VALUE })
	void itNeverGivesUp(int attempts) {
		assertThat(this.schedule.pauseAfter(attempts)).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void aScheduleThatWouldNotPauseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(Duration.ZERO, Duration.ofSeconds(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(1)));
	}

}
