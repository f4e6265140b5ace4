package org.clinicops.scheduling.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What staff do with the waitlist. Whether an offer still stands is decided by the hold,
 * in the book; the entry follows. A time that is declined, or held for whom is taken off
 * the list, goes on to the next as the event of that is heard (see {@link Matching}).
 */
@Service
public class Waitlist {

	private final WaitlistEntries entries;

	private final AdmissionPolicy admission;

	private final Offers offers;

	private final Holds holds;

	private final Clock clock;

	Waitlist(WaitlistEntries entries, AdmissionPolicy admission, Offers offers, Holds holds, Clock clock) {
		this.entries = entries;
		this.admission = admission;
		this.offers = offers;
		this.holds = holds;
		this.clock = clock;
	}

	/**
	 * Adds a patient, or finds what the same command has added before.
	 * @throws Refusal {@code already-waiting}, or if what is named is not there
	 */
	public WaitlistEntry add(AwaitedVisit awaited, @Nullable IdempotencyKey key) {
		try {
			return addNow(awaited, key);
		}
		catch (Refusal refusal) {
			return Optional.ofNullable(key).flatMap(this.entries::createdBy).orElseThrow(() -> refusal);
		}
	}

	private WaitlistEntry addNow(AwaitedVisit awaited, @Nullable IdempotencyKey key) {
		Instant now = this.clock.instant();
		WaitlistEntry entry = WaitlistEntry.add(new WaitlistEntryId(UUID.randomUUID().toString()), awaited, key, now);
		this.admission.require(awaited);
		return this.entries.add(entry)
			.orElseThrow(() -> Refusal.conflict("already-waiting", "The patient waits for such a visit already."));
	}

	/**
	 * Takes an entry off the list; a time that was held for it goes on to the next.
	 * @throws Refusal {@code wrong-status} if it was booked
	 */
	public WaitlistEntry withdraw(WaitlistEntryId id, @Nullable Long seen) {
		Instant now = this.clock.instant();
		return change(id, (entry) -> {
			entry.requireVersion(seen);
			entry.withdraw(now);
		});
	}

	/**
	 * Books what was offered, or moves the patient's visit there.
	 * @param by who decides for the patient
	 * @throws Refusal {@code wrong-status} if nothing is offered, {@code hold-expired} if
	 * nobody decided in time, {@code not-bookable} if the catalogue does not carry it any
	 * more
	 */
	public WaitlistEntry accept(WaitlistEntryId id, @Nullable Long seen, String by) {
		WaitlistEntry entry = find(id);
		entry.requireVersion(seen);
		if (entry.status() == WaitlistEntry.Status.BOOKED) {
			return entry;
		}
		Offer offer = entry.requireOffer();
		requireCarried(entry, offer);
		Appointment confirmed = this.holds.confirm(offer.appointment(), offer.id().owner(), by);
		if (!confirmed.visit().equals(offer.visit())) {
			throw Refusal.conflict("hold-expired", "This offer has ended.");
		}
		Instant now = this.clock.instant();
		return change(id, (offered) -> offered.accept(offer, now));
	}

	/** Ends the offer if not: the patient waits on, in their place. */
	private void requireCarried(WaitlistEntry entry, Offer offer) {
		try {
			this.offers.requireCarried(offer);
		}
		catch (Refusal gone) {
			decline(entry.id(), entry.version());
			throw gone;
		}
	}

	/**
	 * Gives an offered time to the next; the patient waits on, and is not offered it
	 * again.
	 * @throws Refusal {@code wrong-status} if nothing is offered
	 */
	public WaitlistEntry decline(WaitlistEntryId id, @Nullable Long seen) {
		Instant now = this.clock.instant();
		return change(id, (entry) -> {
			entry.requireVersion(seen);
			entry.decline(now);
		});
	}

	public WaitlistEntry find(WaitlistEntryId id) {
		return this.entries.find(id).orElseThrow(() -> Refusal.unknown("waitlist-entry", id));
	}

	private WaitlistEntry change(WaitlistEntryId id, Consumer<WaitlistEntry> change) {
		return this.entries.change(id, change).orElseThrow(() -> Refusal.unknown("waitlist-entry", id));
	}

}
