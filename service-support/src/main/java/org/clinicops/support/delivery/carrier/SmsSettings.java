package org.clinicops.support.delivery.carrier;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where short messages are handed in.
 *
 * @param url of the gateway; without one, none are sent
 * @param token that the gateway knows the clinic by
 * @param timeout for its answer
 */
@Validated
@ConfigurationProperties("clinic.sms")
record SmsSettings(@Nullable URI url, @Nullable String token,
		@DefaultValue("5s") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 20) Duration timeout) {

	SmsSettings {
		if (url != null && !(url.isAbsolute() && url.getScheme().startsWith("http"))) {
			throw new IllegalArgumentException("clinic.sms.url has to be an http or https address.");
		}
	}

	/** Says no more than where: this may end up in a log. */
	@Override
	public String toString() {
		return "SmsSettings " + this.url;
	}

}
