package org.clinicops.referral.notification.mail;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.URL;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the link in a mail leads.
 *
 * @param consoleUrl where people sign in
 */
@Validated
@ConfigurationProperties("clinic.mail")
record ConsoleSettings(@DefaultValue("http://localhost:8080") @NotBlank @URL String consoleUrl) {

	/** Address below which the console shows referrals. */
	URI inbox() {
		return URI.create(this.consoleUrl.replaceFirst("/+$", "") + "/referrals/");
	}

}
