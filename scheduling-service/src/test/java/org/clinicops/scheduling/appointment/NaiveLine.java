package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.jspecify.annotations.Nullable;

import static org.clinicops.scheduling.appointment.NaiveBook.DONE;
import static org.clinicops.scheduling.appointment.NaiveBook.WRONG_STATUS;

/**
 * A visit in the {@link NaiveBook}: crossed out and written over as things change. Here
 * is what can be done to it whatever the other lines say.
 */
final class NaiveLine extends NaiveTimes {

	private static final Set<String> HOLD_EXPIRED = Set.of("hold-expired");

	/** What it was before the last change, unless that was taken back. */
	@Nullable AppointmentStatus before;

	/** Where it was before the last change, if that moved it. */
	@Nullable Visit movedFrom;

	/** When that was. */
	Instant changedAt = Instant.MIN;

	/** When it was let in beside another, if it was. */
	Instant letInAt = Instant.MIN;

	/** The seat that it had there. */
	Seat seatBefore = Seat.FIRST;

	NaiveLine(AppointmentStatus status, Visit visit, @Nullable BookingRequestId request) {
		super(status, visit, request);
	}

	Set<String> confirm(String by, Instant now) {
		if (this.move != null && this.move.isOf(by)) {
			return confirm(this.move, now);
		}
		if (this.status == AppointmentStatus.BOOKED) {
			return DONE;
		}
		Set<String> refused = againstDeciding(by, now);
		if (refused.isEmpty()) {
			settle(true);
		}
		return refused;
	}

	private Set<String> confirm(NaiveHold kept, Instant now) {
		if (kept.isOver(now)) {
			return HOLD_EXPIRED;
		}
		if (this.status != AppointmentStatus.BOOKED) {
			return WRONG_STATUS;
		}
		moveTo(kept.visit(), now);
		return DONE;
	}

	Set<String> renew(String by, Instant now) {
		Set<String> refused = againstDeciding(by, now);
		if (refused.isEmpty()) {
			this.hold = Objects.requireNonNull(this.hold).renewed(now);
		}
		return refused;
	}

	Set<String> release(String by, Instant now) {
		if (this.move != null && this.move.isOf(by)) {
			this.move = null;
			return DONE;
		}
		boolean gone = this.status == AppointmentStatus.EXPIRED || (this.series == null && isOver(now));
		Set<String> refused = gone ? DONE : againstDeciding(by, now);
		if (refused.isEmpty()) {
			settle(false);
		}
		return refused;
	}

	private Set<String> againstDeciding(String by, Instant now) {
		if (this.hold == null) {
			return (this.status == AppointmentStatus.EXPIRED) ? HOLD_EXPIRED : WRONG_STATUS;
		}
		if (this.hold.isOver(now)) {
			return HOLD_EXPIRED;
		}
		return this.hold.isOf(by) ? DONE : Set.of("not-your-hold");
	}

	void moveTo(Visit to, Instant now) {
		remember(now);
		this.movedFrom = this.visit;
		this.visit = to;
		this.seatBefore = this.seat;
		this.seat = Seat.FIRST;
		this.move = null;
		this.reserved = false;
	}

	Set<String> cancel(Instant now) {
		if (this.status == AppointmentStatus.CANCELLED) {
			return DONE;
		}
		if (this.status != AppointmentStatus.BOOKED) {
			return WRONG_STATUS;
		}
		change(AppointmentStatus.CANCELLED, now);
		return DONE;
	}

	Set<String> take(Step step, Instant now) {
		AppointmentStatus next = switch (step) {
			case ARRIVE -> AppointmentStatus.ARRIVED;
			case CHECK_IN -> AppointmentStatus.CHECKED_IN;
			case FULFIL -> AppointmentStatus.FULFILLED;
			case NO_SHOW -> AppointmentStatus.NOSHOW;
		};
		Set<String> refused = (this.status == next) ? DONE : against(step, now);
		if (refused.isEmpty() && this.status != next) {
			change(next, now);
		}
		return refused;
	}

	private Set<String> against(Step step, Instant now) {
		boolean possible = switch (step) {
			case ARRIVE, NO_SHOW -> this.status == AppointmentStatus.BOOKED;
			case CHECK_IN -> this.status == AppointmentStatus.BOOKED || this.status == AppointmentStatus.ARRIVED;
			case FULFIL -> this.status == AppointmentStatus.ARRIVED || this.status == AppointmentStatus.CHECKED_IN;
		};
		if (!possible) {
			return WRONG_STATUS;
		}
		if (LocalDate.ofInstant(now, this.visit.site().zone()).isBefore(this.visit.date())) {
			return Set.of("not-today");
		}
		boolean needsItsTime = step == Step.FULFIL || step == Step.NO_SHOW;
		return (needsItsTime && now.isBefore(this.visit.start())) ? Set.of("not-begun") : DONE;
	}

	private void change(AppointmentStatus next, Instant now) {
		remember(now);
		this.status = next;
		this.move = null;
		if (!takesTime()) {
			this.reserved = false;
		}
	}

	private void remember(Instant now) {
		this.changedAt = now;
		this.before = this.status;
		this.movedFrom = null;
	}

	void undo() {
		this.status = Objects.requireNonNull(this.before);
		if (this.movedFrom != null) {
			this.visit = this.movedFrom;
			this.seat = this.seatBefore;
		}
		this.before = null;
		this.reserved = false;
	}

}
