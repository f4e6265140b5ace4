package org.clinicops.scheduling.catalogue.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Displaced;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A visit, or a time that is kept for one, that the catalogue does not carry any more, as
 * a caller sees it.
 *
 * @param start with the offset of the site's wall clock
 * @param kept whether it is a time that is kept for the visit to move there
 * @param reasons codes of what stands in its way
 */
@Schema(example = """
		{"id": "2d6e9f41-0c8a-4b57-b3e2-f18a5c7d0946", "patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31",
		"visitType": "PT_EVALUATION", "site": "WH", "practitionerId": "pt-alvarado", "roomId": "wh-bay-1",
		"start": "2026-12-01T09:00:00-08:00", "kept": false, "reasons": ["outside-rota"]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisplacedView(String id, String patientId, String visitType, String site, String practitionerId, String roomId,
		@Nullable String deviceId, OffsetDateTime start, boolean kept, List<String> reasons) {

	static DisplacedView of(Displaced displaced, Catalogue catalogue) {
		BookedVisit visit = displaced.visit();
		ZoneId zone = catalogue.requireSite(visit.site(), "site").zone();
		return new DisplacedView(displaced.appointment().id().value(), displaced.appointment().patientId().value(),
				visit.type().value(), visit.site().value(), visit.practitioner().value(), visit.room().value(),
				Optional.ofNullable(visit.device()).map(DeviceId::value).orElse(null),
				visit.start().atZone(zone).toOffsetDateTime(), displaced.isKept(),
				displaced.reasons().stream().map(Reason::code).toList());
	}

}
