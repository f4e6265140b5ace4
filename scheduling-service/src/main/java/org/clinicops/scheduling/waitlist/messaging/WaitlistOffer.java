package org.clinicops.scheduling.waitlist.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.waitlist.Offer;
import org.clinicops.scheduling.waitlist.WaitlistEvent;

/** The data of the events that say what becomes of an offer. */
record WaitlistOffer(@JsonUnwrapped EntryData entry, @JsonUnwrapped OfferData offer, Instant at) {

	static WaitlistOffer of(WaitlistEvent event, Offer offer) {
		return new WaitlistOffer(EntryData.of(event), OfferData.of(offer), event.at());
	}

}
