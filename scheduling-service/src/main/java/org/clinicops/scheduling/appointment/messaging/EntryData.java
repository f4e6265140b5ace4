package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Entry;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.identity.SeriesId;
import org.jspecify.annotations.Nullable;

/** What every event about an appointment says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryData(String appointmentId, @Nullable String seriesId, @Nullable String bookingRequestId,
		@Nullable String intakeId, String patientId, Pathway pathway, String visitType, String site,
		String practitionerId, String roomId, @Nullable String deviceId, Instant start, Instant end) {

	static EntryData of(Entry entry) {
		SeriesId series = entry.series();
		Origin origin = entry.origin();
		BookedVisit visit = entry.visit();
		return new EntryData(entry.id().value(), (series != null) ? series.value() : null,
				(origin != null) ? origin.bookingRequest().value() : null,
				(origin != null) ? origin.intake().value() : null, entry.patient().value(), visit.pathway(),
				visit.type().value(), visit.site().value(), visit.practitioner().value(), visit.room().value(),
				(visit.device() != null) ? visit.device().value() : null, visit.start(), visit.end());
	}

}
