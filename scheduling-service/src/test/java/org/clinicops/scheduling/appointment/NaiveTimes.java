package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.NaiveBook.Taken;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the {@link NaiveBook} has of everybody's time: where it is, where it may
 * move, and for how long that is kept.
 */
abstract class NaiveTimes {

	private static final Set<AppointmentStatus> TAKES_TIME = EnumSet.of(AppointmentStatus.HELD,
			AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN,
			AppointmentStatus.FULFILLED);

	/** Whether it was let in beside another one, and is there still. */
	Seat seat = Seat.FIRST;

	AppointmentStatus status;

	Visit visit;

	final @Nullable BookingRequestId request;

	/** That it is held with. */
	@Nullable NaiveSeries series;

	/** As long as it is held. */
	@Nullable NaiveHold hold;

	/** Where it may move. */
	@Nullable NaiveHold move;

	/** What a series is about to do with it. */
	@Nullable Plan plan;

	/** Whether the time of that plan is kept for it. */
	boolean reserved;

	/** No move of a series before this one is carried on with. */
	private int firstOpenMove;

	NaiveTimes(AppointmentStatus status, Visit visit, @Nullable BookingRequestId request) {
		this.status = status;
		this.visit = visit;
		this.request = request;
	}

	boolean hasReserved(Visit time) {
		return this.reserved && this.plan != null && this.plan.to().equals(time);
	}

	/** The move of that number that a series has in mind. */
	record Plan(int number, Visit from, Visit to) {
	}

	boolean takesTime() {
		return TAKES_TIME.contains(this.status);
	}

	/** Whether it is held and nobody has to care. */
	boolean isOver(Instant now) {
		return this.hold != null && this.hold.isOver(now) && !isOfBookedSeries();
	}

	private boolean isOfBookedSeries() {
		return this.series != null && this.series.isBooked();
	}

	/** All times that are its own now. */
	Stream<Taken> taken(Instant now) {
		boolean moves = this.move != null && !this.move.isOver(now);
		return isOver(now) ? Stream.empty() : times(moves ? this.move : null);
	}

	/** All times that the line names, be they over or not. */
	Stream<Taken> written() {
		return times(this.move);
	}

	private Stream<Taken> times(@Nullable NaiveHold moves) {
		if (!takesTime()) {
			return Stream.empty();
		}
		Stream<Taken> besides = Stream
			.concat(Stream.ofNullable(moves).map(NaiveHold::visit),
					Stream.ofNullable(this.plan).filter((planned) -> this.reserved).map(Plan::to))
			.map((time) -> new Taken(time, Seat.FIRST));
		return Stream.concat(Stream.of(new Taken(this.visit, this.seat)), besides);
	}

	/** What is over may be struck out by anybody: does so if the book says it was. */
	void strikeAs(Appointment inBook, Instant now) {
		if (this.hold != null && this.hold.isOver(now) && inBook.hold() == null) {
			settle(isOfBookedSeries());
		}
		if (this.move != null && this.move.isOver(now) && inBook.move() == null) {
			this.move = null;
		}
	}

	/** What others are told who would answer the same request. */
	Set<String> againstAnsweringToo(Instant now) {
		return Set.of((this.hold != null && !this.hold.isOver(now)) ? "request-held" : "request-already-booked");
	}

	/** Has the visit take place that is held, or not. */
	void settle(boolean booked) {
		if (this.hold != null) {
			this.status = booked ? AppointmentStatus.BOOKED : AppointmentStatus.EXPIRED;
			this.hold = null;
		}
	}

	/** Whether a series may go on with the move. */
	boolean isAsSeen(Plan by) {
		return by.number() >= this.firstOpenMove && this.status == AppointmentStatus.BOOKED
				&& this.visit.equals(by.from());
	}

	/** The move is over. */
	void stay(Plan by) {
		if (by.number() >= this.firstOpenMove) {
			this.firstOpenMove = by.number() + 1;
			this.reserved = false;
		}
	}

}
