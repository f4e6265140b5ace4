package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.scheduling.catalogue.CancellationReason;

/** The data of {@code clinic.appointment.cancelled.v1}. */
record AppointmentCancelled(@JsonUnwrapped EntryData entry, String reason, CancellationReason.Party cancelledBy,
		Instant cancelledAt) {

	static AppointmentCancelled of(AppointmentEvent.Cancelled event) {
		return new AppointmentCancelled(EntryData.of(event.entry()), event.reason().code().value(),
				event.reason().party(), event.at());
	}

}
