package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.scheduling.appointment.Overbooking;

/** The data of {@code clinic.overbooking.authorized.v1}. */
record OverbookingAuthorized(@JsonUnwrapped EntryData entry, Overbooking.Reason reason, String authorizedBy,
		Instant authorizedAt) {

	static OverbookingAuthorized of(AppointmentEvent.OverbookingAuthorized event) {
		Overbooking overbooking = event.overbooking();
		return new OverbookingAuthorized(EntryData.of(event.entry()), overbooking.reason(), overbooking.by(),
				overbooking.at());
	}

}
