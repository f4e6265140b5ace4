package org.clinicops.support.inbox;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often an event is tried.
 *
 * @param attempts before it becomes a dead letter, at least 1
 * @param firstRetry time until the second attempt; four times as long until each later
 * one, at most 8 seconds
 */
@Validated
@ConfigurationProperties("clinic.inbox")
record InboxSettings(@Min(1) @DefaultValue("5") int attempts,
		@DurationMin(millis = 1) @DefaultValue("200ms") Duration firstRetry) {
}
