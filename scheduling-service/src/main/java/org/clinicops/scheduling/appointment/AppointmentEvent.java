package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to an appointment. */
public sealed interface AppointmentEvent extends DomainEvent {

	@Override
	AppointmentId id();

	/** The time was taken; nobody else can have it. */
	record Booked(AppointmentId id, @Nullable Origin origin, PatientId patient, BookedVisit visit,
			Instant at) implements AppointmentEvent {
	}

}
