package org.clinicops.scheduling.communication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommunicationPolicyTest {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final Instant LONG_BEFORE = Instant.parse("2026-10-01T00:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2026-12-09T13:00:00-08:00, 3h, 2026-12-09T10:00:00-08:00",
			"2026-12-09T11:00:00-08:00, 3h, 2026-12-09T08:00:00-08:00",
			"2026-12-09T10:59:00-08:00, 3h, 2026-12-08T19:00:00-08:00",
			"2026-12-09T22:59:00-08:00, 3h, 2026-12-09T19:59:00-08:00",
			"2026-12-09T23:00:00-08:00, 3h, 2026-12-09T19:00:00-08:00",
			"2026-12-09T10:00:00-08:00, 48h, 2026-12-07T10:00:00-08:00" })
	void aReminderThatWouldComeAtNightComesTheEveningBefore(String visit, String before, String due) {
		assertThat(reminders(visit, before)).containsExactly(Instant.parse(due));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-02T10:00:00-08:00, 2026-10-31T10:00:00-07:00",
			"2027-03-15T10:00:00-07:00, 2027-03-13T10:00:00-08:00" })
	void twoDaysBeforeIsTheSameTimeOnTheWallAlsoIfTheClocksChangeInBetween(String visit, String due) {
		assertThat(reminders(visit, "48h")).containsExactly(Instant.parse(due));
	}

	@Test
	void whatWouldComeBeforeOrWithTheConfirmationDoesNotCome() {
		Instant start = Instant.parse("2026-12-09T21:00:00Z");
		CommunicationPolicy policy = policy(Duration.ofHours(48), Duration.ofHours(3));

		assertThat(policy.reminders(start, LOS_ANGELES, Instant.parse("2026-12-09T17:00:00Z")))
			.containsExactly(Instant.parse("2026-12-09T18:00:00Z"));
		assertThat(policy.reminders(start, LOS_ANGELES, Instant.parse("2026-12-09T17:59:00Z"))).isEmpty();
	}

	@Test
	void twoThatWouldComeTogetherAreOne() {
		assertThat(policy(Duration.ofHours(4), Duration.ofHours(3)).reminders(Instant.parse("2026-12-09T17:00:00Z"),
				LOS_ANGELES, LONG_BEFORE))
			.containsExactly(Instant.parse("2026-12-09T03:00:00Z"));
	}

	private static List<Instant> reminders(String visit, String before) {
		return policy(Duration.parse("PT" + before)).reminders(Instant.parse(visit), LOS_ANGELES, LONG_BEFORE).toList();
	}

	private static CommunicationPolicy policy(Duration... before) {
		return new CommunicationPolicy(Duration.ofMinutes(1), List.of(before), LocalTime.of(8, 0), LocalTime.of(20, 0));
	}

}
