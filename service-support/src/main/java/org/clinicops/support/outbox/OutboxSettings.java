package org.clinicops.support.outbox;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events leave the outbox.
 *
 * @param workers threads that publish, 1 to 64; one aggregate's events stay on one thread
 * @param sweepInterval pause between two sweeps for what was left behind
 * @param grace how long an event may wait before a sweep cares
 */
@Validated
@ConfigurationProperties("clinic.outbox")
record OutboxSettings(@DefaultValue("8") @Min(1) @Max(64) int workers,
		@DefaultValue("2s") @DurationMin(millis = 1) Duration sweepInterval,
		@DefaultValue("2s") @DurationMin Duration grace) {
}
