package org.clinicops.scheduling.waitlist.messaging;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.waitlist.AwaitedVisit;
import org.clinicops.scheduling.waitlist.WaitlistEvent;
import org.jspecify.annotations.Nullable;

/** What every event about an entry says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryData(String waitlistEntryId, String patientId, String visitType, Urgency urgency,
		@Nullable String bookingRequestId) {

	static EntryData of(WaitlistEvent event) {
		AwaitedVisit awaited = event.awaited();
		return new EntryData(event.id().value(), awaited.patient().value(), awaited.visitType().value(),
				awaited.urgency(),
				Optional.ofNullable(awaited.bookingRequest()).map(BookingRequestId::value).orElse(null));
	}

}
