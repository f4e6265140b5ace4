package org.clinicops.scheduling.bookingrequest.messaging;

import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.bookingrequest.BookingRequestEvent;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;

/** The data of {@code clinic.booking-request.opened.v1}. */
record BookingRequestOpened(String bookingRequestId, String intakeId, String patientId, Pathway pathway,
		Urgency urgency, List<String> preferredSites, Instant openedAt) {

	static BookingRequestOpened of(BookingRequestEvent.Opened event) {
		return new BookingRequestOpened(event.id().value(), event.intake().value(), event.patient().value(),
				event.pathway(), event.urgency(), event.preferredSites().stream().map(SiteCode::value).toList(),
				event.at());
	}

}
