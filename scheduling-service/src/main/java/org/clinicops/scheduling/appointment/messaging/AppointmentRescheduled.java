package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;

/** The data of {@code clinic.appointment.rescheduled.v1}. */
record AppointmentRescheduled(@JsonUnwrapped EntryData entry, Instant previousStart, String previousSite,
		Instant rescheduledAt) {

	static AppointmentRescheduled of(AppointmentEvent.Rescheduled event) {
		return new AppointmentRescheduled(EntryData.of(event.entry()), event.previous().start(),
				event.previous().site().value(), event.at());
	}

}
