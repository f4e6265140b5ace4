package org.clinicops.scheduling.appointment.persistence;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the claims of past visits are dropped.
 *
 * @param interval pause between two rounds
 */
@Validated
@ConfigurationProperties("clinic.past-claims")
record PastClaimsSettings(@DefaultValue("1h") @NotNull @DurationMin(millis = 10) Duration interval) {
}
