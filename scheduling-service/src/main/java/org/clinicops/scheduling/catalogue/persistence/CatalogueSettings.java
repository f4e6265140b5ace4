package org.clinicops.scheduling.catalogue.persistence;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How soon an instance goes by what another one changed.
 *
 * @param refreshInterval pause between two looks whether the catalogue was changed
 */
@Validated
@ConfigurationProperties("clinic.catalogue")
record CatalogueSettings(@DefaultValue("5s") @NotNull @DurationMin(millis = 10) Duration refreshInterval) {
}
