package org.clinicops.scheduling.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to a series as a whole. */
public sealed interface SeriesEvent extends DomainEvent {

	/**
	 * All of its times were taken.
	 *
	 * @param skipped days on which a visit was asked for and not possible
	 */
	record Booked(SeriesId id, PatientId patient, VisitTypeCode visitType, @Nullable Origin origin,
			List<AppointmentId> visits, List<LocalDate> skipped, Instant at) implements SeriesEvent {
	}

}
