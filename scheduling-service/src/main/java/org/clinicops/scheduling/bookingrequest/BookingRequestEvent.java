package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.DomainEvent;

/** What happens to a booking request. */
public sealed interface BookingRequestEvent extends DomainEvent {

	@Override
	BookingRequestId id();

	/** It entered the work queue. */
	record Opened(BookingRequestId id, IntakeId intake, PatientId patient, Pathway pathway, Urgency urgency,
			List<SiteCode> preferredSites, Instant at) implements BookingRequestEvent {
	}

}
