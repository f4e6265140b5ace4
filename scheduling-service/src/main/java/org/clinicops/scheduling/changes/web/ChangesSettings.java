package org.clinicops.scheduling.changes.web;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes are told.
 *
 * @param streams at once on an instance, below the connections that it accepts
 * @param buffer changes that wait for a slow reader before it is disconnected
 * @param heartbeat longest silence
 */
@Validated
@ConfigurationProperties("clinic.changes")
record ChangesSettings(@DefaultValue("200") @Min(0) @Max(400) int streams,
		@DefaultValue("500") @Min(1) @Max(10_000) int buffer,
		@DefaultValue("15s") @NotNull @DurationMin(millis = 10) Duration heartbeat) {
}
