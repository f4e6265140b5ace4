package org.clinicops.referral.notification;

import java.time.Duration;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryScheduleTest {

	private final RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(10));

	@Test
	void pausesDoubleUpToTheLongest() {
		assertThat(IntStream.rangeClosed(1, 6).mapToObj(this.schedule::pauseAfter).map(Duration::toSeconds))
			.containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
	}

	@Property
	void itNeverGivesUp(@ForAll @IntRange(min = 5) int attempts) {
		assertThat(this.schedule.pauseAfter(attempts)).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void aScheduleThatWouldNotPauseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(Duration.ZERO, Duration.ofSeconds(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(1)));
	}

}
