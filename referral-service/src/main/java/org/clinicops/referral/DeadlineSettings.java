package org.clinicops.referral;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * Business hours, and what is promised in them.
 *
 * @param zone whose wall clock the hours are on
 * @param days of business
 * @param holidays JSON list of yearly holidays
 * @param urgentReceived business time until an urgent referral is received
 * @param urgentDecided business time until an urgent referral is decided
 * @param routineReceivedDays business days until a routine referral is received
 * @param routineDecidedDays business days until a routine referral is decided
 */
@Validated
@ConfigurationProperties("clinic.deadlines")
record DeadlineSettings(@DefaultValue("America/Los_Angeles") @NotNull ZoneId zone,
		@DefaultValue("08:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @NotNull LocalTime opens,
		@DefaultValue("17:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @NotNull LocalTime closes,
		@DefaultValue( {
				"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY" }) @NotEmpty Set<DayOfWeek> days,
		@DefaultValue("classpath:deadline/us-holidays.json") @NotNull Resource holidays,
		@DefaultValue("4h") @NotNull @DurationMin Duration urgentReceived,
		@DefaultValue("4h") @NotNull @DurationMin Duration urgentDecided,
		@DefaultValue("1") @Min(0) int routineReceivedDays, @DefaultValue("3") @Min(0) int routineDecidedDays){

	DeadlineSettings {
		requireOrder(opens.isBefore(closes), "opens", "closes");
		requireOrder(urgentReceived.compareTo(urgentDecided) <= 0, "urgent-received", "urgent-decided");
		requireOrder(routineReceivedDays <= routineDecidedDays, "routine-received-days", "routine-decided-days");
	}

	private static void requireOrder(boolean ordered, String first, String then) {
		if (!ordered) {
			throw new IllegalArgumentException(
					"clinic.deadlines." + first + " has to come before clinic.deadlines." + then + ".");
		}
	}

}
