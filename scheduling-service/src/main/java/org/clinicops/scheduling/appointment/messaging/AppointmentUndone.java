package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.support.domain.Codes;
import org.jspecify.annotations.Nullable;

/** The data of {@code clinic.appointment.undone.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentUndone(@JsonUnwrapped EntryData entry, String undone, @Nullable Instant previousStart,
		@Nullable String previousSite, String status, Instant undoneAt) {

	static AppointmentUndone of(AppointmentEvent.Undone event) {
		BookedVisit previous = event.previous();
		return new AppointmentUndone(EntryData.of(event.entry()), Codes.kebab(event.undone()),
				(previous != null) ? previous.start() : null, (previous != null) ? previous.site().value() : null,
				event.status().code(), event.at());
	}

}
