package org.clinicops.scheduling.series.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.series.SeriesEvent;
import org.jspecify.annotations.Nullable;

/** The data of {@code clinic.series.booked.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesBooked(String seriesId, @Nullable String bookingRequestId, @Nullable String intakeId, String patientId,
		String visitType, List<String> appointmentIds, List<LocalDate> skippedDates, Instant bookedAt) {

	static SeriesBooked of(SeriesEvent.Booked event) {
		Origin origin = event.origin();
		return new SeriesBooked(event.id().value(), (origin != null) ? origin.bookingRequest().value() : null,
				(origin != null) ? origin.intake().value() : null, event.patient().value(), event.visitType().value(),
				event.visits().stream().map(AppointmentId::value).toList(), event.skipped(), event.at());
	}

}
