package org.clinicops.scheduling.daysheet.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Overbooking;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.daysheet.DaySheet;
import org.clinicops.scheduling.daysheet.DaySheet.Column;
import org.clinicops.scheduling.daysheet.DaySheet.Line;
import org.clinicops.scheduling.daysheet.DaySheet.Totals;
import org.clinicops.scheduling.daysheet.TakenTime;
import org.jspecify.annotations.Nullable;

/**
 * A day sheet, as a caller sees it. All times have the offset of the site's wall clock.
 *
 * @param practitioners by name
 */
@Schema(example = """
		{"site": "WH", "siteName": "Whittier", "date": "2026-12-01", "practitioners": [{"practitionerId": "pt-alvarado",
		"practitionerName": "Elena Alvarado",
		"sessions": [{"start": "2026-12-01T08:00:00-08:00", "end": "2026-12-01T10:10:00-08:00"}],
		"entries": [{"start": "2026-12-01T08:00:00-08:00", "end": "2026-12-01T09:00:00-08:00"},
		{"start": "2026-12-01T09:00:00-08:00", "end": "2026-12-01T10:00:00-08:00",
		"visit": {"id": "2d6e9f41-0c8a-4b57-b3e2-f18a5c7d0946", "status": "booked",
		"patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31", "visitType": "PT_EVALUATION", "roomId": "wh-bay-1"}}],
		"totals": {"visits": 1, "overbooked": 0, "held": 0, "noShows": 0, "cancelled": 0, "freeMinutes": 60}}],
		"totals": {"visits": 1, "overbooked": 0, "held": 0, "noShows": 0, "cancelled": 0, "freeMinutes": 60}}""")
record DaySheetView(String site, String siteName, LocalDate date, List<PractitionerDay> practitioners, Totals totals) {

	static DaySheetView of(DaySheet sheet) {
		ZoneId zone = sheet.site().zone();
		return new DaySheetView(sheet.site().code().value(), sheet.site().name(), sheet.date(),
				sheet.columns().stream().map((column) -> PractitionerDay.of(column, zone)).toList(), sheet.totals());
	}

	/**
	 * One practitioner's day.
	 *
	 * @param entries visits and free times, earliest first
	 */
	record PractitionerDay(String practitionerId, String practitionerName, List<Stretch> sessions, List<Entry> entries,
			Totals totals) {

		static PractitionerDay of(Column column, ZoneId zone) {
			return new PractitionerDay(column.practitioner().id().value(), column.practitioner().name(),
					column.sessions().stream().map((session) -> Stretch.of(session, zone)).toList(),
					column.lines().stream().map((line) -> Entry.of(line, zone)).toList(), column.totals());
		}

	}

	record Stretch(OffsetDateTime start, OffsetDateTime end) {

		static Stretch of(Interval time, ZoneId zone) {
			return new Stretch(at(time.start(), zone), at(time.end(), zone));
		}

	}

	/**
	 * A visit, or a time that is free.
	 *
	 * @param visit left out if it is free
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(OffsetDateTime start, OffsetDateTime end, @Nullable VisitEntry visit) {

		static Entry of(Line line, ZoneId zone) {
			TakenTime visit = line.visit();
			return new Entry(at(line.time().start(), zone), at(line.time().end(), zone),
					(visit != null) ? VisitEntry.of(visit, zone) : null);
		}

	}

	/**
	 * What the sheet says of a visit.
	 *
	 * @param heldUntil of a time that is only held, for a visit or for one that may move
	 * there
	 * @param overbooking why it is beside another
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record VisitEntry(String id, String status, String patientId, @Nullable String bookingRequestId, String visitType,
			String roomId, @Nullable String deviceId, @Nullable OffsetDateTime heldUntil,
			Overbooking.@Nullable Reason overbooking) {

		static VisitEntry of(TakenTime visit, ZoneId zone) {
			Appointment appointment = visit.appointment();
			Hold hold = visit.hold();
			Overbooking overbooking = visit.overbooking();
			return new VisitEntry(appointment.id().value(), visit.status().code(), appointment.patientId().value(),
					(appointment.origin() != null) ? appointment.origin().bookingRequest().value() : null,
					visit.visit().type().value(), visit.visit().room().value(),
					(visit.visit().device() != null) ? visit.visit().device().value() : null,
					(hold != null) ? at(hold.expiresAt(), zone) : null,
					(overbooking != null) ? overbooking.reason() : null);
		}

	}

	private static OffsetDateTime at(Instant instant, ZoneId zone) {
		return instant.atZone(zone).toOffsetDateTime();
	}

}
