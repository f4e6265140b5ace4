package org.clinicops.referral.deadline;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.clinicops.referral.deadline.ClinicHours.at;

class DeadlinePolicyTest {

	private final DeadlinePolicy policy = new DeadlinePolicy(ClinicHours.WEEKDAYS, Duration.ofHours(4),
			Duration.ofHours(4), 1, 3);

	@ParameterizedTest(name = "{2}: {0} -> {1}")
	@CsvSource({ "2026-11-24T09:00, 2026-11-24T13:00, within the day",
			"2026-11-24T13:00, 2026-11-24T17:00, until the very close",
			"2026-11-24T15:30, 2026-11-25T10:30, over night", "2026-11-24T06:00, 2026-11-24T12:00, before opening",
			"2026-11-24T21:00, 2026-11-25T12:00, after closing", "2026-11-20T15:00, 2026-11-23T10:00, over the weekend",
			"2026-11-21T11:00, 2026-11-23T12:00, on Saturday", "2026-11-25T16:00, 2026-11-27T11:00, over Thanksgiving",
			"2026-03-06T16:00, 2026-03-09T11:00, over the start of daylight saving time",
			"2026-10-30T16:00, 2026-11-02T11:00, over its end" })
	void anUrgentReferralIsReceivedWithinFourBusinessHours(String requested, String receiveBy, String when) {
		assertThat(this.policy.deadlines(Urgency.URGENT, at(requested)).receiveBy()).as(when).isEqualTo(at(receiveBy));
	}

	@ParameterizedTest(name = "{3}: {0} -> {1}, {2}")
	@CsvSource({ "2026-11-16T09:05, 2026-11-17T17:00, 2026-11-19T17:00, on Monday",
			"2026-11-23T09:05, 2026-11-24T17:00, 2026-11-27T17:00, over Thanksgiving",
			"2026-11-20T16:59, 2026-11-23T17:00, 2026-11-25T17:00, just before the close of the week",
			"2026-11-20T17:00, 2026-11-24T17:00, 2026-11-27T17:00, just after it",
			"2026-11-21T11:00, 2026-11-24T17:00, 2026-11-27T17:00, on Saturday",
			"2026-07-02T12:00, 2026-07-06T17:00, 2026-07-08T17:00, over an observed holiday",
			"2026-03-06T12:00, 2026-03-09T17:00, 2026-03-11T17:00, over the start of daylight saving time" })
	void aRoutineReferralIsReceivedWithinOneBusinessDayAndDecidedWithinThree(String requested, String receiveBy,
			String decideBy, String when) {
		assertThat(this.policy.deadlines(Urgency.ROUTINE, at(requested))).as(when)
			.isEqualTo(new Deadlines(at(receiveBy), at(decideBy)));
	}

	@Test
	void theCloseOfDayFollowsTheWallClockOverAClockChange() {
		Instant beforeChange = this.policy.deadlines(Urgency.ROUTINE, at("2026-10-28T09:00")).receiveBy();
		Instant afterChange = this.policy.deadlines(Urgency.ROUTINE, at("2026-11-02T09:00")).receiveBy();

		assertThat(beforeChange).isEqualTo("2026-10-30T00:00:00Z");
		assertThat(afterChange).isEqualTo("2026-11-04T01:00:00Z");
	}

	@Test
	void promisesThatContradictEachOtherAreRefused() {
		Duration hours = Duration.ofHours(4);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DeadlinePolicy(ClinicHours.WEEKDAYS, hours, hours.minusMinutes(1), 1, 3));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DeadlinePolicy(ClinicHours.WEEKDAYS, hours, hours, 3, 2));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DeadlinePolicy(ClinicHours.WEEKDAYS, hours, hours, -1, 2));
	}

}
