package org.clinicops.scheduling.communication;

import java.time.Instant;
import java.util.Optional;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.catalogue.SiteCode;

/** What a patient has to know of a visit in order to come: when and where. */
public record VisitTime(SiteCode site, Instant start, Instant end) {

	static VisitTime of(Appointment appointment) {
		BookedVisit visit = appointment.visit();
		return new VisitTime(visit.site(), visit.start(), visit.end());
	}

	/** Nothing if nobody expects the patient (any more, or yet). */
	static Optional<VisitTime> expectedOf(Appointment appointment) {
		return (appointment.status() == AppointmentStatus.BOOKED) ? Optional.of(of(appointment)) : Optional.empty();
	}

}
