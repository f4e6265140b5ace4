package org.clinicops.referral.notification.messaging;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How surgeons are told.
 *
 * @param consoleUrl where people sign in
 * @param mailFrom sender's address
 * @param mail how mails are posted
 */
@Validated
@ConfigurationProperties("clinic")
record MailSettings(@DefaultValue("http://localhost:8080") @NotBlank @URL String consoleUrl,
		@DefaultValue("referrals@clinicops.example") @NotNull @Email String mailFrom,
		@DefaultValue @NotNull @Valid Posting mail) {

	/** Address below which the console shows referrals. */
	URI inbox() {
		return URI.create(this.consoleUrl.replaceFirst("/+$", "") + "/referrals/");
	}

	/**
	 * How mails leave: how many at once, and when a failed one is tried again.
	 *
	 * @param workers threads that post, 1 to 32
	 * @param sweepInterval pause between two looks for what is due
	 * @param lease how long one attempt may take; keep it above what the mail server's
	 * timeouts add up to
	 * @param firstRetry pause after a first failure, doubled after each further one
	 * @param longestRetry longest such pause
	 */
	record Posting(@DefaultValue("4") @Min(1) @Max(32) int workers,
			@DefaultValue("2s") @NotNull @DurationMin(millis = 10) Duration sweepInterval,
			@DefaultValue("45s") @NotNull @DurationMin(seconds = 1) Duration lease,
			@DefaultValue("1s") @NotNull Duration firstRetry, @DefaultValue("5m") @NotNull Duration longestRetry) {
	}

}
