package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.support.domain.Codes;

/** The data of {@code clinic.appointment.undone.v1}. */
record AppointmentUndone(@JsonUnwrapped EntryData entry, String undone, String status, Instant undoneAt) {

	static AppointmentUndone of(AppointmentEvent.Undone event) {
		return new AppointmentUndone(EntryData.of(event.entry()), Codes.kebab(event.undone()), event.status().code(),
				event.at());
	}

}
