package org.clinicops.scheduling;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.bookingrequest.QueuePolicy;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a request of the work queue is kept for whoever works on it.
 *
 * @param claim from its beginning, and from each renewal
 * @param longestSnooze how far ahead a request may be put off
 */
@Validated
@ConfigurationProperties("clinic.queue")
record QueueSettings(@DefaultValue("10m") @NotNull @DurationMin(seconds = 1) Duration claim,
		@DefaultValue("30d") @NotNull @DurationMin(days = 1) Duration longestSnooze) {

	QueuePolicy toPolicy() {
		return new QueuePolicy(this.claim, this.longestSnooze);
	}

}
