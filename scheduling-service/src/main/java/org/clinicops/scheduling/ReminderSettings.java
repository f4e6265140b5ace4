package org.clinicops.scheduling;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.communication.CommunicationPolicy;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When patients are told of their visits.
 *
 * @param settling how long news wait, in case somebody changes their mind at once
 * @param before how long before a visit they are reminded; empty for never
 * @param from begin of the day, outside of which nobody is reminded
 * @param until its end, at least two hours later
 * @param phone where to call for another time; left out, the letters name no number
 */
@Validated
@ConfigurationProperties("clinic.reminders")
public record ReminderSettings(@DefaultValue("1m") @NotNull @DurationMin Duration settling, @DefaultValue( {
		"48h", "3h" }) @NotNull List<@DurationMin(minutes = 1) Duration> before,
		@DefaultValue("08:00") @NotNull LocalTime from, @DefaultValue("20:00") @NotNull LocalTime until,
		@Nullable String phone){

	private static final Duration SHORTEST_DAY = Duration.ofHours(2);

	public ReminderSettings {
		if (Duration.between(from, until).compareTo(SHORTEST_DAY) < 0) {
			throw new IllegalArgumentException("clinic.reminders.until (" + until
					+ ") has to be at least two hours after clinic.reminders.from (" + from + ").");
		}
	}

	CommunicationPolicy toPolicy() {
		return new CommunicationPolicy(this.settling, this.before, this.from, this.until);
	}

}
