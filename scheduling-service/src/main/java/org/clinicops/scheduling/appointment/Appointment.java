package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A visit in the book (FHIR Appointment): what can be done to it, and when. What it takes
 * from others, and why nobody else can have that, is in {@link Claimant}.
 */
@Document("appointments")
@CompoundIndex(name = "visit_date", def = "{'visit.date': 1, 'visit.site': 1}")
@CompoundIndex(name = "move_date", def = "{'move.visit.date': 1, 'move.visit.site': 1}", sparse = true)
@CompoundIndex(name = "practitioner_time", def = "{'visit.practitioner': 1, 'visit.start': 1}")
public class Appointment extends Claimant {

	/** What its patient was told to call it. */
	@SuppressWarnings("UnusedVariable") // queries read it
	@Indexed(name = "reference")
	private String reference;

	private AppointmentStatus status;

	/** That it was booked with, and that decides what becomes of its hold. */
	private @Nullable SeriesId seriesId;

	/** As long as it is held, and not booked. */
	private @Nullable Hold hold;

	private History history = History.NONE;

	Appointment(AppointmentId id, AppointmentStatus status, @Nullable Origin origin, PatientId patientId,
			BookedVisit visit) {
		super(id, origin, patientId, visit);
		this.reference = id.reference();
		this.status = status;
	}

	/** Books a visit for the patient named in it. */
	static Appointment book(AppointmentId id, Visit visit, @Nullable Origin origin, @Nullable IdempotencyKey key,
			Instant now) {
		Appointment appointment = of(id, AppointmentStatus.BOOKED, visit, origin, key);
		appointment.raise(new AppointmentEvent.Booked(appointment.entry(), now));
		return appointment;
	}

	/** Books a visit beside another one. */
	static Appointment overbook(AppointmentId id, Visit visit, @Nullable Origin origin, @Nullable IdempotencyKey key,
			Overbooking overbooking) {
		Appointment appointment = of(id, AppointmentStatus.BOOKED, visit, origin, key);
		appointment.takeSecondSeat(overbooking);
		appointment.raise(new AppointmentEvent.OverbookingAuthorized(appointment.entry(), overbooking));
		appointment.raise(new AppointmentEvent.Booked(appointment.entry(), overbooking.at()));
		return appointment;
	}

	/** Keeps the time of a visit for the patient named in it. */
	static Appointment hold(AppointmentId id, Visit visit, @Nullable Origin origin, @Nullable IdempotencyKey key,
			Hold hold) {
		return held(of(id, AppointmentStatus.HELD, visit, origin, key), hold);
	}

	/** Keeps the time of one visit of a series until all of it is decided. */
	static Appointment holdFor(SeriesId series, AppointmentId id, Visit visit, @Nullable Origin origin, Hold hold) {
		Appointment appointment = of(id, AppointmentStatus.HELD, visit, origin, null);
		appointment.seriesId = series;
		return held(appointment, hold);
	}

	private static Appointment held(Appointment appointment, Hold hold) {
		appointment.hold = hold;
		appointment.raise(new AppointmentEvent.Held(appointment.entry(), hold.expiresAt(), hold.since()));
		return appointment;
	}

	private static Appointment of(AppointmentId id, AppointmentStatus status, Visit visit, @Nullable Origin origin,
			@Nullable IdempotencyKey key) {
		PatientId patient = Objects.requireNonNull(visit.patient(), "A visit is booked for somebody");
		Appointment appointment = new Appointment(id, status, origin, patient, BookedVisit.of(visit));
		appointment.claim();
		appointment.createdBy(key);
		return appointment;
	}

	/**
	 * Keeps one other time for the visit, which moves there when that is confirmed;
	 * nothing if its owner keeps that already.
	 * @throws Refusal {@code wrong-status} unless it is booked, or {@code move-held} if
	 * another one is kept already: whoever offered that does not lose it
	 */
	void holdMove(Visit to, Hold hold) {
		requireBooked();
		Kept wanted = new Kept(BookedVisit.of(to), hold);
		Kept move = move();
		if (move != null && !move.hold().isOver(hold.since())) {
			move.requireSame(wanted);
			return;
		}
		expire(hold.since());
		keep(wanted);
		raise(new AppointmentEvent.MoveHeld(entry(), wanted, hold.since()));
	}

	/**
	 * Makes a visit of what was held, or moves it there.
	 * @param owner for whom it was held
	 * @param by who decides
	 * @throws Refusal {@code not-your-hold} or {@code hold-expired}
	 */
	void confirm(String owner, String by, Instant now) {
		Kept move = move();
		if (move != null && move.hold().owner().equals(owner)) {
			move.hold().requireOwner(owner, now);
			requireBooked();
			moveTo(move.visit(), by, now);
		}
		else if (this.status != AppointmentStatus.BOOKED || this.hold != null) {
			requireHold(owner, now);
			bookHeld(now);
		}
	}

	private void bookHeld(Instant now) {
		this.status = AppointmentStatus.BOOKED;
		this.hold = null;
		raise(new AppointmentEvent.Booked(entry(), now));
	}

	/**
	 * Makes a visit of what was held for a series, or gives the time back; nothing if
	 * that is done already.
	 */
	void settle(boolean booked, Instant now) {
		if (this.hold != null) {
			if (booked) {
				bookHeld(now);
			}
			else {
				endHold(now);
			}
		}
	}

	/**
	 * Keeps the time for longer.
	 * @param end when the hold ends now
	 * @throws Refusal {@code not-your-hold} or {@code hold-expired}
	 */
	void renew(String by, Function<Hold, Instant> end, Instant now) {
		Hold held = requireHold(by, now);
		Instant until = end.apply(held);
		this.hold = new Hold(held.owner(), held.since(), until);
		raise(new AppointmentEvent.Held(entry(), until, now));
	}

	/**
	 * Gives the time back before the hold ends.
	 * @throws Refusal {@code not-your-hold} or {@code wrong-status}
	 */
	void release(String by, Instant now) {
		Kept move = move();
		if (move != null && move.hold().owner().equals(by)) {
			endMove(move, now);
			return;
		}
		if (this.status == AppointmentStatus.EXPIRED) {
			return;
		}
		if (this.seriesId != null || this.hold == null || !this.hold.isOver(now)) {
			requireHold(by, now);
		}
		endHold(now);
	}

	/**
	 * Gives the time back if the hold is over; nothing if it is not, or was confirmed.
	 */
	void expire(Instant now) {
		if (this.hold != null && this.hold.isOver(now)) {
			endHold(now);
		}
		Kept move = move();
		if (move != null && move.hold().isOver(now)) {
			endMove(move, now);
		}
	}

	/** Gives up another time that is kept, if one is: the visit needs it no more. */
	private void releaseMove(Instant now) {
		Kept move = move();
		if (move != null) {
			endMove(move, now);
		}
	}

	private void endMove(Kept ended, Instant now) {
		giveUpMove();
		raise(new AppointmentEvent.MoveReleased(entry(), ended, now));
	}

	private void endHold(Instant now) {
		this.status = AppointmentStatus.EXPIRED;
		this.hold = null;
		dropClaims();
		raise(new AppointmentEvent.HoldExpired(entry(), now));
	}

	private Hold requireHold(String by, Instant now) {
		if (this.hold != null) {
			this.hold.requireOwner(by, now);
			return this.hold;
		}
		throw (this.status == AppointmentStatus.EXPIRED) ? Hold.expired() : wrongStatus(this.status);
	}

	/**
	 * Moves the visit: takes the new time and leaves the old one, both or neither.
	 * @throws Refusal {@code wrong-status} unless it is booked
	 */
	void reschedule(BookedVisit next, String by, Instant now) {
		if (next.equals(visit()) && this.status == AppointmentStatus.BOOKED) {
			return;
		}
		requireBooked();
		releaseMove(now);
		moveTo(next, by, now);
	}

	private void moveTo(BookedVisit next, String by, Instant now) {
		BookedVisit previous = visit();
		this.history = this.history.and(Change.move(this, now, by));
		takeInstead(next);
		raise(new AppointmentEvent.Rescheduled(entry(), previous, now));
	}

	/**
	 * Gives the time back: the visit does not take place.
	 * @throws Refusal {@code wrong-status} unless it is booked
	 */
	void cancel(CancellationReason reason, String by, Instant now) {
		if (this.status == AppointmentStatus.CANCELLED && this.history.isCancelledFor(reason.code())) {
			return;
		}
		requireBooked();
		releaseMove(now);
		this.history = this.history.and(Change.cancellation(this, reason.code(), now, by));
		this.status = AppointmentStatus.CANCELLED;
		letGo();
		raise(new AppointmentEvent.Cancelled(entry(), reason, now));
	}

	/**
	 * Takes a step on the day of the visit; nothing if it was taken already.
	 * @param today by the calendar on the wall of the site
	 * @throws Refusal {@code wrong-status}, {@code not-today} or {@code not-begun}
	 */
	void take(Step step, String by, LocalDate today, Instant now) {
		if (this.status == step.to()) {
			return;
		}
		step.requirePossible(this.status, visit(), today, now);
		releaseMove(now);
		this.history = this.history.and(Change.of(step.change(), now, by, this.status));
		this.status = step.to();
		if (!this.status.takesTime()) {
			letGo();
		}
		raise(step.event(entry(), now));
	}

	/**
	 * Takes back what was done last; once, not what was done before that.
	 * @return what that was
	 * @throws Refusal {@code nothing-to-undo}, or {@code time-passed} if nobody could
	 * come to the visit that it was before
	 */
	Change undo(String by, Instant now) {
		Change last = this.history.undoable();
		BookedVisit former = last.movedFrom();
		if (former != null && former.end().isBefore(now)) {
			throw Refusal.conflict("time-passed", "The time that it was moved from has passed. Move it again instead.");
		}
		this.history = this.history.and(Change.of(Change.Kind.UNDONE, now, by, this.status));
		this.status = last.before();
		BookedVisit previous = (former != null) ? visit() : null;
		if (former != null) {
			take(former, last.overbooking());
		}
		else {
			claim();
		}
		raise(new AppointmentEvent.Undone(entry(), last.kind(), previous, this.status, now));
		return last;
	}

	/**
	 * Checks that it waits to take place.
	 * @throws Refusal {@code wrong-status}
	 */
	public void requireBooked() {
		if (this.status != AppointmentStatus.BOOKED) {
			throw wrongStatus(this.status);
		}
	}

	static Refusal wrongStatus(AppointmentStatus status) {
		return Refusal.conflict("wrong-status", "This cannot be done to a visit that is %s.".formatted(status.code()));
	}

	public AppointmentStatus status() {
		return this.status;
	}

	public @Nullable SeriesId seriesId() {
		return this.seriesId;
	}

	public @Nullable Hold hold() {
		return this.hold;
	}

	/** Its own time as long as that is held, and the one where it may move. */
	public Stream<Kept> kept() {
		Kept held = (this.hold != null) ? new Kept(visit(), this.hold) : null;
		return Stream.of(Optional.ofNullable(held), Optional.ofNullable(move())).flatMap(Optional::stream);
	}

	public History history() {
		return this.history;
	}

	Entry entry() {
		return new Entry(id(), this.seriesId, origin(), patientId(), visit());
	}

}
