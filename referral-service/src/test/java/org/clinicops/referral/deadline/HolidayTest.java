package org.clinicops.referral.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HolidayTest {

	/** As published by the Office of Personnel Management. */
	@ParameterizedTest
	@ValueSource(strings = { "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
			"2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-06-18", "2027-07-05",
			"2027-12-24", "2027-12-31" })
	void noBusinessOnTheFederalHolidays(LocalDate holiday) {
		assertThat(ClinicHours.WEEKDAYS.isBusinessDay(holiday)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-02", "2026-07-06", "2026-11-27", "2027-07-02", "2028-01-03" })
	void businessAsUsualAroundThem(LocalDate day) {
		assertThat(ClinicHours.WEEKDAYS.isBusinessDay(day)).isTrue();
	}

	@Test
	void newYearOnSaturdayIsADayOffInTheOldYear() {
		Holiday newYear = new Holiday("New Year's Day", Month.JANUARY, 1, null, null);

		assertThat(newYear.observedIn(2028)).isEqualTo("2027-12-31");
	}

	@Test
	void aRuleWithoutADayIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Holiday("Some Day", Month.MAY, null, DayOfWeek.MONDAY, null))
			.withMessageContaining("Some Day");
	}

}
