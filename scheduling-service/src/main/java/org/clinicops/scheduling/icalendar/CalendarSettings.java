package org.clinicops.scheduling.icalendar;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clinic appears in calendars.
 *
 * @param domain makes the ids of visits the clinic's own; a calendar that has seen one
 * takes a visit of another domain for another visit
 * @param organizer whose visits they are: a mail address
 */
@Validated
@ConfigurationProperties("clinic.calendars")
record CalendarSettings(@DefaultValue("clinicops.example") @NotBlank String domain,
		@DefaultValue("appointments@clinicops.example") @NotNull @Email String organizer) {
}
