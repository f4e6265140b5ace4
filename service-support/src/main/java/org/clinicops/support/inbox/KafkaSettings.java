package org.clinicops.support.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created.
 *
 * @param replicas copies of each, at least 1
 */
@Validated
@ConfigurationProperties("clinic.kafka")
record KafkaSettings(@DefaultValue("1") @Min(1) @Max(Short.MAX_VALUE) int replicas) {
}
