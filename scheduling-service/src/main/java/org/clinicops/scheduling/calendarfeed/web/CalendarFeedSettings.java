package org.clinicops.scheduling.calendarfeed.web;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import org.clinicops.scheduling.calendarfeed.FeedToken;
import org.hibernate.validator.constraints.URL;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where calendar programs read.
 *
 * @param baseUrl of this service, as they reach it
 */
@Validated
@ConfigurationProperties("clinic.calendar-feeds")
record CalendarFeedSettings(@DefaultValue("http://localhost:8082") @NotBlank @URL String baseUrl) {

	URI addressOf(FeedToken token) {
		return URI.create(this.baseUrl.replaceFirst("/+$", "") + "/api/calendar-feeds/" + token.value() + ".ics");
	}

}
