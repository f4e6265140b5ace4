package org.clinicops.scheduling.bookingrequest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.QueueClaim;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * A booking request, as a caller sees it.
 *
 * @param ageMinutes since it opened
 * @param claimedBy who works on it now, as the caller's token names them
 * @param claimedByName the same, in a word that others understand
 * @param version of the request, which is its ETag
 */
@Schema(example = """
		{"id": "5f0c7c2e-9d5b-4a53-8f0e-1f6f2c3a7b10-physical-therapy",
		"intakeId": "5f0c7c2e-9d5b-4a53-8f0e-1f6f2c3a7b10", "patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31",
		"pathway": "PHYSICAL_THERAPY", "urgency": "ROUTINE", "preferredSites": ["WH", "OR"], "status": "OPEN",
		"openedAt": "2026-11-23T15:00:00Z", "ageMinutes": 60, "version": 0}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingRequestView(String id, String intakeId, String patientId, Pathway pathway, Urgency urgency,
		List<String> preferredSites, BookingRequest.Status status, Instant openedAt, long ageMinutes,
		@Nullable String appointmentId, @Nullable String claimedBy, @Nullable String claimedByName,
		@Nullable Instant claimedUntil, @Nullable Instant snoozedUntil, @Nullable Long version) {

	static BookingRequestView of(BookingRequest request, Instant now) {
		AppointmentId appointment = request.appointmentId();
		QueueClaim claim = request.claimAt(now);
		return new BookingRequestView(request.id().value(), request.intakeId().value(), request.patientId().value(),
				request.pathway(), request.urgency(), request.preferredSites().stream().map(SiteCode::value).toList(),
				request.status(), request.openedAt(), Duration.between(request.openedAt(), now).toMinutes(),
				(appointment != null) ? appointment.value() : null, (claim != null) ? claim.by() : null,
				(claim != null) ? claim.shown() : null, (claim != null) ? claim.until() : null, request.snoozedAt(now),
				request.version());
	}

}
