package org.clinicops.scheduling.series.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.series.Series;
import org.clinicops.scheduling.series.SeriesChanging;
import org.clinicops.scheduling.series.SkippedVisit;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A series, as a caller sees it.
 *
 * @param visits as the book has them now, earliest first
 * @param skipped what was asked for and is not part of it
 * @param version of the series, which is its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = """
		{"id": "c0a9b1f8-4d35-4e0c-9b61-7f2d8e5a3c14", "patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31",
		"visitType": "PT_FOLLOW_UP", "visits": [{"appointmentId": "2d6e9f41-0c8a-4b57-b3e2-f18a5c7d0946",
		"status": "booked", "site": "WH", "practitionerId": "pt-alvarado", "practitionerName": "Elena Alvarado",
		"roomId": "wh-bay-1", "start": "2027-01-05T09:00:00-08:00", "end": "2027-01-05T09:45:00-08:00"}],
		"skipped": [], "version": 2}""")
record SeriesView(String id, @Nullable String bookingRequestId, String patientId, String visitType,
		List<VisitView> visits, List<Skipped> skipped, long version) {

	static SeriesView of(Series series, List<Appointment> visits, Catalogue catalogue) {
		Origin origin = series.origin();
		return new SeriesView(series.id().value(), (origin != null) ? origin.bookingRequest().value() : null,
				series.patientId().value(), series.visitType().value(),
				visits.stream().map((visit) -> VisitView.of(visit, catalogue)).toList(),
				series.skipped().stream().map(Skipped::of).toList(), SeriesChanging.version(series, visits));
	}

	/**
	 * A visit of it.
	 *
	 * @param status as FHIR spells it
	 * @param start with the offset of the site's wall clock
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record VisitView(String appointmentId, String status, String site, String practitionerId, String practitionerName,
			String roomId, @Nullable String deviceId, OffsetDateTime start, OffsetDateTime end) {

		static VisitView of(Appointment appointment, Catalogue catalogue) {
			BookedVisit visit = appointment.visit();
			ZoneId zone = catalogue.site(visit.site()).orElseThrow().zone();
			return new VisitView(appointment.id().value(), appointment.status().code(), visit.site().value(),
					visit.practitioner().value(),
					catalogue.practitioner(visit.practitioner()).map(Practitioner::name).orElse(""),
					visit.room().value(), (visit.device() != null) ? visit.device().value() : null,
					visit.start().atZone(zone).toOffsetDateTime(), visit.end().atZone(zone).toOffsetDateTime());
		}

	}

	/** A visit that there is not, and why. */
	record Skipped(int place, LocalDate date, List<Reason> reasons) {

		static Skipped of(SkippedVisit visit) {
			return new Skipped(visit.place(), visit.date(), visit.reasons());
		}

	}

}
