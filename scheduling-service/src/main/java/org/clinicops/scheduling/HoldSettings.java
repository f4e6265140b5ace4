package org.clinicops.scheduling;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.appointment.HoldPolicy;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a time is kept for somebody who decides.
 *
 * @param length from its beginning, and from each renewal
 * @param longest with all its renewals
 * @param sweepInterval pause between two rounds that clear away what is over, and finish
 * what a crash left of series
 */
@Validated
@ConfigurationProperties("clinic.holds")
public record HoldSettings(@DefaultValue("5m") @NotNull @DurationMin(seconds = 1) Duration length,
		@DefaultValue("30m") @NotNull @DurationMin(seconds = 1) Duration longest,
		@DefaultValue("5s") @NotNull @DurationMin(millis = 10) Duration sweepInterval) {

	HoldPolicy toPolicy() {
		return new HoldPolicy(this.length, this.longest);
	}

}
