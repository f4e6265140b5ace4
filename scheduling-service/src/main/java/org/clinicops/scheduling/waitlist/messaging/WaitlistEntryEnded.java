package org.clinicops.scheduling.waitlist.messaging;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.clinicops.scheduling.waitlist.WaitlistEvent;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code clinic.waitlist.entry-ended.v1}.
 *
 * @param offer that was open until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitlistEntryEnded(@JsonUnwrapped EntryData entry, WaitlistEntry.Status status, @Nullable OfferData offer,
		Instant endedAt) {

	static WaitlistEntryEnded of(WaitlistEvent.EntryEnded event) {
		return new WaitlistEntryEnded(EntryData.of(event), event.status(),
				Optional.ofNullable(event.offer()).map(OfferData::of).orElse(null), event.at());
	}

}
