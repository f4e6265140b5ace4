package org.clinicops.scheduling.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Visits that were asked for together.
 * <p>
 * <b>Here it is decided whether all of them take place.</b> Each visit is an appointment
 * with a hold of its own; whether the holds become visits is written into this document,
 * once: either it says so, or it is removed and the holds end. Whoever finds a hold that
 * is over asks here first. The same goes for new times: they are reserved one by one, and
 * count once it says so here.
 */
@Document("series")
public class Series extends Aggregate<SeriesEvent> {

	/** Whoever decided carries it out meanwhile; after that, anybody does. */
	private static final Duration HEAD_START = Duration.ofSeconds(10);

	@Id
	private final SeriesId id;

	private final PatientId patientId;

	private final VisitTypeCode visitType;

	private final @Nullable Origin origin;

	private final Instant begunAt;

	private Status status = Status.HOLDING;

	private List<SeriesVisit> visits;

	private List<SkippedVisit> skipped;

	private @Nullable Moving moving;

	/** How many changes were begun: the last one's number, by which visits know it. */
	private int changes;

	private @Nullable Cancelling cancelling;

	/** When somebody has to look after what is not done yet. */
	@Indexed(name = "due_at", sparse = true)
	private @Nullable Instant dueAt;

	Series(SeriesId id, PatientId patientId, VisitTypeCode visitType, @Nullable Origin origin, List<SeriesVisit> visits,
			List<SkippedVisit> skipped, Instant begunAt) {
		this.id = id;
		this.patientId = patientId;
		this.visitType = visitType;
		this.origin = origin;
		this.visits = visits;
		this.skipped = skipped;
		this.begunAt = begunAt;
	}

	/**
	 * Says what is going to be held.
	 * @param until when it is given up unless it is booked
	 */
	Series holdUntil(Instant until, @Nullable IdempotencyKey key) {
		this.dueAt = until;
		createdBy(key);
		return this;
	}

	/** How each visit is held: nobody but the series can decide on it. */
	Hold hold() {
		return new Hold(this.id.value(), this.begunAt, Objects.requireNonNull(this.dueAt));
	}

	/**
	 * Decides that what is held takes place.
	 * @param lost what could not be held
	 */
	void book(List<SkippedVisit> lost, Instant now) {
		if (this.status != Status.HOLDING) {
			return;
		}
		Set<Integer> without = lost.stream().map(SkippedVisit::place).collect(Collectors.toSet());
		this.visits = this.visits.stream().filter((visit) -> !without.contains(visit.place())).toList();
		this.skipped = Stream.concat(this.skipped.stream(), lost.stream())
			.sorted(Comparator.comparingInt(SkippedVisit::place))
			.toList();
		this.status = Status.CONFIRMING;
		this.dueAt = now.plus(HEAD_START);
		raise(new SeriesEvent.Booked(this.id, this.patientId, this.visitType, this.origin,
				this.visits.stream().map(SeriesVisit::id).toList(),
				this.skipped.stream().map(SkippedVisit::date).toList(), now));
	}

	/**
	 * Says which visits are going to reserve other times.
	 * @param until when it is given up unless it is decided
	 * @throws Refusal {@code series-being-changed} if another change is not done yet
	 */
	void reserve(Moving moving, Instant until) {
		requireAtRest();
		this.moving = moving;
		this.changes++;
		this.dueAt = until;
	}

	/**
	 * Decides that the visits move to what they have reserved.
	 * @throws Refusal {@code changed-meanwhile} if that move was given up before
	 */
	void move(int number, List<Moving.Move> reserved, Instant now) {
		this.moving = undecided(number)
			.orElseThrow(() -> Refusal.conflict("changed-meanwhile", "This took too long: nothing was moved."))
			.decided(reserved);
		this.dueAt = now.plus(HEAD_START);
	}

	/** Decides that the visits stay where they are, unless it is decided already. */
	void stay(int number, Instant now) {
		undecided(number).ifPresent((undecided) -> {
			this.moving = undecided.givenUp();
			this.dueAt = now.plus(HEAD_START);
		});
	}

	private Optional<Moving> undecided(int number) {
		return Optional.ofNullable(this.moving).filter((current) -> number == this.changes && current.isUndecided());
	}

	/**
	 * Decides that visits are cancelled.
	 * @throws Refusal {@code series-being-changed} if another change is not done yet
	 */
	void cancel(Cancelling cancelling, Instant now) {
		requireAtRest();
		this.cancelling = cancelling;
		this.changes++;
		this.dueAt = now.plus(HEAD_START);
	}

	private void requireAtRest() {
		if (this.dueAt != null) {
			throw Refusal.conflict("series-being-changed", "Another change of this series is under way. Look again.");
		}
	}

	/** What was decided by then is done. */
	void settle(Series seen) {
		if (Objects.equals(version(), seen.version())) {
			this.status = Status.BOOKED;
			this.moving = null;
			this.cancelling = null;
			this.dueAt = null;
		}
	}

	boolean isHolding() {
		return this.status == Status.HOLDING;
	}

	/** Whether something is decided that may not be done yet. */
	boolean isDecided() {
		return this.dueAt != null && this.status != Status.HOLDING && undecided(this.changes).isEmpty();
	}

	boolean includes(AppointmentId visit) {
		return this.visits.stream().anyMatch((one) -> one.id().equals(visit));
	}

	public SeriesId id() {
		return this.id;
	}

	public PatientId patientId() {
		return this.patientId;
	}

	public VisitTypeCode visitType() {
		return this.visitType;
	}

	public @Nullable Origin origin() {
		return this.origin;
	}

	public Status status() {
		return this.status;
	}

	/** Earliest first, as they were booked. */
	public List<SeriesVisit> visits() {
		return this.visits;
	}

	/** What was asked for and is not part of it. */
	public List<SkippedVisit> skipped() {
		return this.skipped;
	}

	@Nullable Moving moving() {
		return this.moving;
	}

	int changes() {
		return this.changes;
	}

	@Nullable Cancelling cancelling() {
		return this.cancelling;
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	/** How far its booking is. */
	public enum Status {

		/** Times are being held; nothing is decided. */
		HOLDING,
		/** It is booked, and its holds become visits. */
		CONFIRMING,
		/** Its holds are visits. */
		BOOKED

	}

}
