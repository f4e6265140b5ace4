package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;

/** The data of {@code clinic.appointment.booked.v1}. */
record AppointmentBooked(@JsonUnwrapped EntryData entry, Instant bookedAt) {

	static AppointmentBooked of(AppointmentEvent.Booked event) {
		return new AppointmentBooked(EntryData.of(event.entry()), event.at());
	}

}
