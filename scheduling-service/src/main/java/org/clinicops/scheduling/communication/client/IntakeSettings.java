package org.clinicops.scheduling.communication.client;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.URL;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where intake-service is.
 *
 * @param intakeUrl its address, without a path
 */
@Validated
@ConfigurationProperties("clinic.services")
record IntakeSettings(@DefaultValue("http://localhost:8081") @NotBlank @URL String intakeUrl) {
}
