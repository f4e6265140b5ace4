package org.clinicops.scheduling.bookingrequest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param claimedBy who works on it now
 * @param version of the request, which is its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingRequestView(String id, String intakeId, String patientId, Pathway pathway, Urgency urgency,
		List<String> preferredSites, BookingRequest.Status status, Instant openedAt, long ageMinutes,
		@Nullable String appointmentId, @Nullable String claimedBy, @Nullable Instant claimedUntil,
		@Nullable Instant snoozedUntil, @Nullable Long version) {

	static BookingRequestView of(BookingRequest request, Instant now) {
		AppointmentId appointment = request.appointmentId();
		QueueClaim claim = request.claimAt(now);
		return new BookingRequestView(request.id().value(), request.intakeId().value(), request.patientId().value(),
				request.pathway(), request.urgency(), request.preferredSites().stream().map(SiteCode::value).toList(),
				request.status(), request.openedAt(), Duration.between(request.openedAt(), now).toMinutes(),
				(appointment != null) ? appointment.value() : null, (claim != null) ? claim.by() : null,
				(claim != null) ? claim.until() : null, request.snoozedAt(now), request.version());
	}

}
