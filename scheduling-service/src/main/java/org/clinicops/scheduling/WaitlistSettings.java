package org.clinicops.scheduling;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.waitlist.OfferPolicy;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How those who wait are served.
 *
 * @param offer opening hours of the site within which somebody decides on an offer
 * @param interval pause between two rounds that look after everybody who waits
 */
@Validated
@ConfigurationProperties("clinic.waitlist")
public record WaitlistSettings(@DefaultValue("30m") @NotNull @DurationMin(seconds = 1) Duration offer,
		@DefaultValue("30s") @NotNull @DurationMin(millis = 10) Duration interval) {

	OfferPolicy toPolicy() {
		return new OfferPolicy(this.offer);
	}

}
