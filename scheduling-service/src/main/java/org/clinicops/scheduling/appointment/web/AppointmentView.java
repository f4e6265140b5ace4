package org.clinicops.scheduling.appointment.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Change;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.appointment.Overbooking;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.identity.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, as a caller sees it.
 *
 * @param reference as the patient knows it
 * @param status as FHIR spells it
 * @param start with the offset of the site's wall clock
 * @param version of the entry in the book, which is its ETag
 */
@Schema(example = """
		{"id": "2d6e9f41-0c8a-4b57-b3e2-f18a5c7d0946", "reference": "AP-9W6V-4NFZ", "status": "booked",
		"bookingRequestId": "5f0c7c2e-9d5b-4a53-8f0e-1f6f2c3a7b10-physical-therapy",
		"intakeId": "5f0c7c2e-9d5b-4a53-8f0e-1f6f2c3a7b10", "patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31",
		"visitType": "PT_EVALUATION", "site": "WH", "practitionerId": "pt-alvarado", "practitionerName": "Elena Alvarado",
		"roomId": "wh-bay-1", "start": "2026-12-01T09:00:00-08:00", "end": "2026-12-01T10:00:00-08:00", "version": 0}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentView(String id, String reference, String status, @Nullable String seriesId,
		@Nullable String bookingRequestId, @Nullable String intakeId, String patientId, String visitType, String site,
		String practitionerId, String practitionerName, String roomId, @Nullable String deviceId, OffsetDateTime start,
		OffsetDateTime end, @Nullable OffsetDateTime heldUntil, @Nullable String cancellationReason,
		Overbooking.@Nullable Reason overbooking, @Nullable Long version) {

	static AppointmentView of(Appointment appointment, Catalogue catalogue) {
		SeriesId series = appointment.seriesId();
		Origin origin = appointment.origin();
		BookedVisit visit = appointment.visit();
		ZoneId zone = catalogue.site(visit.site()).orElseThrow().zone();
		String name = catalogue.practitioner(visit.practitioner()).map(Practitioner::name).orElse("");
		Hold hold = appointment.hold();
		Overbooking overbooking = appointment.overbooking();
		return new AppointmentView(appointment.id().value(), appointment.id().reference(), appointment.status().code(),
				(series != null) ? series.value() : null, (origin != null) ? origin.bookingRequest().value() : null,
				(origin != null) ? origin.intake().value() : null, appointment.patientId().value(),
				visit.type().value(), visit.site().value(), visit.practitioner().value(), name, visit.room().value(),
				(visit.device() != null) ? visit.device().value() : null, visit.start().atZone(zone).toOffsetDateTime(),
				visit.end().atZone(zone).toOffsetDateTime(),
				(hold != null) ? hold.expiresAt().atZone(zone).toOffsetDateTime() : null,
				cancellationReason(appointment), (overbooking != null) ? overbooking.reason() : null,
				appointment.version());
	}

	private static @Nullable String cancellationReason(Appointment appointment) {
		Change last = appointment.history().last();
		return (last != null && last.reason() != null) ? last.reason().value() : null;
	}

}
