package org.clinicops.scheduling.availability.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Site;
import org.jspecify.annotations.Nullable;

/**
 * The third next available time of a site, as a caller sees it.
 *
 * @param start left out if there are fewer than three
 * @param days from today until then
 */
@Schema(example = """
		{"site": "WH", "start": "2026-12-01T09:00:00-08:00", "days": 8}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThirdNextView(String site, @Nullable OffsetDateTime start, @Nullable Long days) {

	static ThirdNextView of(Site site, LocalDate today, Optional<Visit> third) {
		return third
			.map((visit) -> new ThirdNextView(site.code().value(), visit.start().atZone(site.zone()).toOffsetDateTime(),
					ChronoUnit.DAYS.between(today, visit.date())))
			.orElseGet(() -> new ThirdNextView(site.code().value(), null, null));
	}

}
