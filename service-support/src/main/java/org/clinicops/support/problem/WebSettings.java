package org.clinicops.support.problem;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What requests may be like.
 *
 * @param maxBody most bytes of a body, at least one
 */
@Validated
@ConfigurationProperties("clinic.web")
record WebSettings(@DefaultValue("256KB") @NotNull DataSize maxBody) {

	WebSettings {
		if (maxBody.toBytes() < 1) {
			throw new IllegalArgumentException("clinic.web.max-body has to be positive, not " + maxBody + ".");
		}
	}

}
