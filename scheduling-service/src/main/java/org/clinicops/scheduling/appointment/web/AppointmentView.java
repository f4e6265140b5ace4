package org.clinicops.scheduling.appointment.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param status as FHIR spells it
 * @param start with the offset of the site's wall clock
 * @param version of the entry in the book, which is its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentView(String id, String status, @Nullable String seriesId, @Nullable String bookingRequestId,
		@Nullable String intakeId, String patientId, String visitType, String site, String practitionerId,
		String practitionerName, String roomId, @Nullable String deviceId, OffsetDateTime start, OffsetDateTime end,
		@Nullable OffsetDateTime heldUntil, @Nullable String cancellationReason,
		Overbooking.@Nullable Reason overbooking, @Nullable Long version) {

	static AppointmentView of(Appointment appointment, Catalogue catalogue) {
		SeriesId series = appointment.seriesId();
		Origin origin = appointment.origin();
		BookedVisit visit = appointment.visit();
		ZoneId zone = catalogue.site(visit.site()).orElseThrow().zone();
		String name = catalogue.practitioner(visit.practitioner()).map(Practitioner::name).orElse("");
		Hold hold = appointment.hold();
		Overbooking overbooking = appointment.overbooking();
		return new AppointmentView(appointment.id().value(), appointment.status().code(),
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
