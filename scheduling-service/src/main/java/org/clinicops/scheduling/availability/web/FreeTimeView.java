package org.clinicops.scheduling.availability.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.availability.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A free time, as a caller sees it.
 *
 * @param start with the offset of the site's wall clock
 */
@Schema(example = """
		{"start": "2026-12-01T09:00:00-08:00", "end": "2026-12-01T10:00:00-08:00", "site": "WH",
		"practitionerId": "pt-alvarado", "practitionerName": "Elena Alvarado", "roomId": "wh-bay-1"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FreeTimeView(OffsetDateTime start, OffsetDateTime end, String site, String practitionerId,
		String practitionerName, String roomId, @Nullable String deviceId) {

	static FreeTimeView of(Visit visit) {
		ZoneId zone = visit.site().zone();
		return new FreeTimeView(visit.time().start().atZone(zone).toOffsetDateTime(),
				visit.time().end().atZone(zone).toOffsetDateTime(), visit.site().code().value(),
				visit.practitioner().id().value(), visit.practitioner().name(), visit.room().id().value(),
				Optional.ofNullable(visit.device()).map((device) -> device.id().value()).orElse(null));
	}

}
