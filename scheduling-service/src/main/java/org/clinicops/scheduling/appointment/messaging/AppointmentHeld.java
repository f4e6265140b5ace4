package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;

/** The data of {@code clinic.appointment.held.v1}. */
record AppointmentHeld(@JsonUnwrapped EntryData entry, Instant heldUntil, Instant heldAt) {

	static AppointmentHeld of(AppointmentEvent.Held event) {
		return new AppointmentHeld(EntryData.of(event.entry()), event.until(), event.at());
	}

}
