package org.clinicops.scheduling.waitlist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A patient who waits for a time (FHIR Appointment of status {@code waitlist}). It has at
 * most one offer at a time; one that comes to nothing is not made again.
 */
@Document("waitlist_entries")
@CompoundIndex(name = "order", def = "{ status: 1, 'awaited.urgency': -1, waitingSince: 1, _id: 1 }")
public class WaitlistEntry extends Aggregate<WaitlistEvent> {

	/** Urgent ones first, then those that have waited longest. */
	public static final Comparator<WaitlistEntry> FAIR_ORDER = Comparator
		.comparing((WaitlistEntry entry) -> entry.awaited.urgency())
		.reversed()
		.thenComparing((entry) -> entry.waitingSince)
		.thenComparing(Aggregate::aggregateId);

	@Id
	private final WaitlistEntryId id;

	private final AwaitedVisit awaited;

	private final Instant addedAt;

	private Status status = Status.WAITING;

	/** As long as it waits, so that nobody waits twice for the same. */
	@SuppressWarnings("UnusedVariable") // the unique index reads it
	@Indexed(name = "awaits", unique = true, sparse = true)
	private @Nullable String awaits;

	/** Its place among those of its urgency. */
	private Instant waitingSince;

	private @Nullable Offer offer;

	/** How many offers it was made. */
	private int offers;

	/** Times that it was offered in vain. */
	private List<Interval> missed = List.of();

	private @Nullable AppointmentId appointmentId;

	WaitlistEntry(WaitlistEntryId id, AwaitedVisit awaited, Instant addedAt) {
		this.id = id;
		this.awaited = awaited;
		this.addedAt = addedAt;
		this.waitingSince = addedAt;
	}

	static WaitlistEntry add(WaitlistEntryId id, AwaitedVisit awaited, @Nullable IdempotencyKey key, Instant now) {
		WaitlistEntry entry = new WaitlistEntry(id, awaited, now);
		entry.awaits = awaited.key();
		entry.createdBy(key);
		entry.raise(new WaitlistEvent.EntryAdded(id, awaited, now));
		return entry;
	}

	/** The id of the offer that it is made next. */
	OfferId nextOffer() {
		return OfferId.of(this.id, this.offers + 1);
	}

	/**
	 * Whether it may be offered this time, which meets its conditions: not one that was
	 * offered in vain.
	 */
	boolean wouldTake(Visit visit) {
		return this.missed.stream().noneMatch((time) -> time.overlaps(visit.time()));
	}

	/**
	 * Notes that a time is held for it.
	 * @throws Refusal {@code wrong-status} unless it waits for this very offer
	 */
	void offer(Offer made) {
		if (this.status != Status.WAITING || !made.id().equals(nextOffer())) {
			throw wrongStatus();
		}
		this.status = Status.OFFERED;
		this.offer = made;
		this.offers++;
		raise(new WaitlistEvent.OfferMade(this.id, this.awaited, made, made.madeAt()));
	}

	/** Notes that the hold of its next offer was over before that could be made. */
	void skip(OfferId lost) {
		if (lost.equals(nextOffer())) {
			this.offers++;
		}
	}

	/**
	 * The offer that is to be decided on.
	 * @throws Refusal {@code wrong-status} if there is none
	 */
	Offer requireOffer() {
		if (this.status != Status.OFFERED || this.offer == null) {
			throw wrongStatus();
		}
		return this.offer;
	}

	/** Notes what is a fact in the book, whatever was decided meanwhile. */
	void accept(Offer accepted, Instant now) {
		if (this.status != Status.BOOKED) {
			end(Status.BOOKED);
			this.appointmentId = accepted.appointment();
			raise(new WaitlistEvent.OfferAccepted(this.id, this.awaited, accepted, now));
		}
	}

	/**
	 * Waits again, in its place.
	 * @throws Refusal {@code wrong-status} if there is no offer
	 */
	void decline(Instant now) {
		Offer declined = requireOffer();
		waitAgain(declined);
		raise(new WaitlistEvent.OfferDeclined(this.id, this.awaited, declined, now));
	}

	/**
	 * Waits again. One whose offer ran out does so behind the others of its urgency: who
	 * cannot be reached does not keep every time from them. One whose offer came to
	 * nothing before keeps its place.
	 */
	void expire(Offer expired, Instant now) {
		if (expired.equals(this.offer)) {
			waitAgain(expired);
			this.waitingSince = now.isBefore(expired.until()) ? this.waitingSince : now;
			raise(new WaitlistEvent.OfferExpired(this.id, this.awaited, expired, now));
		}
	}

	private void waitAgain(Offer missedOffer) {
		this.status = Status.WAITING;
		this.offer = null;
		this.missed = Stream.concat(this.missed.stream(), Stream.of(missedOffer.time())).toList();
	}

	/**
	 * Waits no more; nothing if it does not anyway.
	 * @throws Refusal {@code wrong-status} if it was booked
	 */
	void withdraw(Instant now) {
		if (this.status == Status.BOOKED) {
			throw wrongStatus();
		}
		endWith(Status.WITHDRAWN, now);
	}

	/** There is nothing to wait for any more: the days are over, or a visit is booked. */
	void lapse(Instant now) {
		endWith(Status.LAPSED, now);
	}

	private void endWith(Status end, Instant now) {
		if (this.status.isOpen()) {
			Offer open = this.offer;
			end(end);
			raise(new WaitlistEvent.EntryEnded(this.id, this.awaited, end, open, now));
		}
	}

	private void end(Status end) {
		this.status = end;
		this.offer = null;
		this.awaits = null;
	}

	private Refusal wrongStatus() {
		return Refusal.conflict("wrong-status",
				"This cannot be done to an entry that is " + this.status.name().toLowerCase(Locale.ROOT) + ".");
	}

	public WaitlistEntryId id() {
		return this.id;
	}

	public AwaitedVisit awaited() {
		return this.awaited;
	}

	public Instant addedAt() {
		return this.addedAt;
	}

	public Instant waitingSince() {
		return this.waitingSince;
	}

	public Status status() {
		return this.status;
	}

	public @Nullable Offer offer() {
		return this.offer;
	}

	/** The visit that it led to. */
	public @Nullable AppointmentId appointmentId() {
		return this.appointmentId;
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	/** Where it stands. */
	public enum Status {

		/** For a time. */
		WAITING,
		/** A time is held for it. */
		OFFERED,
		/** It has a time that it was offered. */
		BOOKED,
		/** Nobody wants it any more. */
		WITHDRAWN,
		/** There is nothing to wait for any more. */
		LAPSED;

		boolean isOpen() {
			return this == WAITING || this == OFFERED;
		}

	}

}
