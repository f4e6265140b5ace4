package org.clinicops.support.delivery.carrier;

import java.time.Duration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave.
 *
 * @param from sender's address
 * @param workers threads that post, 1 to 32
 * @param sweepInterval pause between two looks for what is due
 * @param lease how long one attempt may take
 * @param firstRetry pause after a first failure, doubled after each further one
 * @param longestRetry longest such pause
 */
@Validated
@ConfigurationProperties("clinic.mail")
public record MailSettings(@DefaultValue("clinic@clinicops.example") @NotNull @Email String from,
		@DefaultValue("4") @Min(1) @Max(32) int workers,
		@DefaultValue("2s") @NotNull @DurationMin(millis = 10) Duration sweepInterval,
		@DefaultValue("45s") @NotNull Duration lease,
		@DefaultValue("1s") @NotNull @DurationMin(millis = 1) Duration firstRetry,
		@DefaultValue("5m") @NotNull Duration longestRetry) {

	public MailSettings {
		if (firstRetry.compareTo(longestRetry) > 0) {
			throw new IllegalArgumentException("clinic.mail.first-retry (" + firstRetry
					+ ") has to be at most clinic.mail.longest-retry (" + longestRetry + ").");
		}
	}

	/**
	 * Checks that nobody else begins an attempt while one may still be posting.
	 * @param longestAttempt what the preparation of a message and the mail server's
	 * timeouts add up to
	 */
	void requireLeaseOf(Duration longestAttempt) {
		if (this.lease.compareTo(longestAttempt) < 0) {
			throw new IllegalArgumentException("clinic.mail.lease (" + this.lease + ") has to be at least "
					+ longestAttempt
					+ ", which the preparation of a message and the timeouts in spring.mail.properties add up to.");
		}
	}

}
