package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.catalogue.Pathway;
import org.jspecify.annotations.Nullable;

/** The data of {@code clinic.appointment.booked.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentBooked(String appointmentId, @Nullable String bookingRequestId, @Nullable String intakeId,
		String patientId, Pathway pathway, String visitType, String site, String practitionerId, String roomId,
		Instant start, Instant end, Instant bookedAt) {

	static AppointmentBooked of(AppointmentEvent.Booked event) {
		Origin origin = event.origin();
		BookedVisit visit = event.visit();
		return new AppointmentBooked(event.id().value(), (origin != null) ? origin.bookingRequest().value() : null,
				(origin != null) ? origin.intake().value() : null, event.patient().value(), visit.pathway(),
				visit.type().value(), visit.site().value(), visit.practitioner().value(), visit.room().value(),
				visit.start(), visit.end(), event.at());
	}

}
