package org.clinicops.scheduling.waitlist.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.waitlist.Offer;
import org.jspecify.annotations.Nullable;

/** What every event about an offer says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferData(String offerId, String appointmentId, String site, String practitionerId, String roomId,
		@Nullable String deviceId, Instant start, Instant end, Instant offeredUntil) {

	static OfferData of(Offer offer) {
		BookedVisit visit = offer.visit();
		return new OfferData(offer.id().value(), offer.appointment().value(), visit.site().value(),
				visit.practitioner().value(), visit.room().value(),
				(visit.device() != null) ? visit.device().value() : null, visit.start(), visit.end(), offer.until());
	}

}
