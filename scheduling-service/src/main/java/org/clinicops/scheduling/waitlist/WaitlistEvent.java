package org.clinicops.scheduling.waitlist;

import java.time.Instant;

import org.clinicops.support.domain.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to an entry of the waitlist. */
public sealed interface WaitlistEvent extends DomainEvent {

	@Override
	WaitlistEntryId id();

	AwaitedVisit awaited();

	/** A patient waits. */
	record EntryAdded(WaitlistEntryId id, AwaitedVisit awaited, Instant at) implements WaitlistEvent {
	}

	/** A time is held for the patient until somebody decides. */
	record OfferMade(WaitlistEntryId id, AwaitedVisit awaited, Offer offer, Instant at) implements WaitlistEvent {
	}

	/** The patient has the time: it is booked, or their visit was moved there. */
	record OfferAccepted(WaitlistEntryId id, AwaitedVisit awaited, Offer offer, Instant at) implements WaitlistEvent {
	}

	/** The patient does not want the time; the next one may have it. */
	record OfferDeclined(WaitlistEntryId id, AwaitedVisit awaited, Offer offer, Instant at) implements WaitlistEvent {
	}

	/** Nobody decided in time; the next one may have it. */
	record OfferExpired(WaitlistEntryId id, AwaitedVisit awaited, Offer offer, Instant at) implements WaitlistEvent {
	}

	/**
	 * The patient waits no more, without an offer that was accepted.
	 *
	 * @param offer that was open, and is so no more
	 */
	record EntryEnded(WaitlistEntryId id, AwaitedVisit awaited, WaitlistEntry.Status status, @Nullable Offer offer,
			Instant at) implements WaitlistEvent {
	}

}
