package org.clinicops.referral;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The data that the service brings along, or others in their place.
 *
 * @param recipients JSON list of surgeons
 * @param defaultProcedures JSON list of what a pathway asks for
 */
@Validated
@ConfigurationProperties("clinic")
public record ReferralSettings(@DefaultValue("classpath:recipient/recipients.json") @NotNull Resource recipients,
		@DefaultValue("classpath:referral/default-procedures.json") @NotNull Resource defaultProcedures) {
}
