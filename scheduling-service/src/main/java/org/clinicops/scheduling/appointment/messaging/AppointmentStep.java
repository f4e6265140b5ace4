package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;

/** The data of events that say no more than their type and what they are about. */
record AppointmentStep(@JsonUnwrapped EntryData entry, Instant at) {

	static AppointmentStep of(AppointmentEvent event) {
		return new AppointmentStep(EntryData.of(event.entry()), event.at());
	}

}
