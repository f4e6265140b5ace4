package org.clinicops.scheduling.bookingrequest.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.jspecify.annotations.Nullable;

/** A booking request, as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingRequestView(String id, String intakeId, String patientId, Pathway pathway, Urgency urgency,
		List<String> preferredSites, BookingRequest.Status status, Instant openedAt, @Nullable String appointmentId) {

	static BookingRequestView of(BookingRequest request) {
		AppointmentId appointment = request.appointmentId();
		return new BookingRequestView(request.id().value(), request.intakeId().value(), request.patientId().value(),
				request.pathway(), request.urgency(), request.preferredSites().stream().map(SiteCode::value).toList(),
				request.status(), request.openedAt(), (appointment != null) ? appointment.value() : null);
	}

}
