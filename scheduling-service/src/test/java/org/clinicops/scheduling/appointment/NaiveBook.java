package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.jspecify.annotations.Nullable;

/**
 * What a receptionist would do with a paper book: compares every visit with every other
 * one. Each command says what it is answered: nothing if it was done, or the codes of why
 * it was not. What concerns one visit alone is in {@link NaiveLine}.
 */
final class NaiveBook {

	static final Set<String> DONE = Set.of();

	static final Set<String> WRONG_STATUS = Set.of("wrong-status");

	static final Set<String> CHANGED_MEANWHILE = Set.of("changed-meanwhile");

	static final Set<String> MOVE_HELD = Set.of("move-held");

	/** Nobody else may be there at all, unless one is let in beside them. */
	private static final Set<Seat> ANY = EnumSet.allOf(Seat.class);

	private final List<NaiveLine> lines = new ArrayList<>();

	/**
	 * What somebody is told: one or the other, as it depends on what is looked at first.
	 */
	record Answer(Set<String> codes, Set<String> or) {

		Answer(Set<String> codes) {
			this(codes, codes);
		}

		/** What is in the way may be told instead, if anything is. */
		boolean is(Set<String> refused) {
			return refused.equals(this.codes) || (!this.or.isEmpty() && refused.equals(this.or));
		}

	}

	/** A time that belongs to a line. */
	record Taken(Visit visit, Seat seat) {
	}

	NaiveLine line(int number) {
		return this.lines.get(number);
	}

	Set<String> book(Visit visit, @Nullable BookingRequestId request, Instant now) {
		return write(new NaiveLine(AppointmentStatus.BOOKED, visit, request), ANY, now);
	}

	/** Beside anybody but another who was let in like that. */
	Set<String> overbook(Visit visit, @Nullable BookingRequestId request, Instant now) {
		NaiveLine line = new NaiveLine(AppointmentStatus.BOOKED, visit, request);
		line.seat = Seat.SECOND;
		line.letInAt = now;
		return write(line, Set.of(Seat.SECOND), now);
	}

	Set<String> hold(Visit visit, @Nullable BookingRequestId request, String owner, Instant now) {
		NaiveLine line = new NaiveLine(AppointmentStatus.HELD, visit, request);
		line.hold = NaiveHold.begin(visit, owner, now);
		return write(line, ANY, now);
	}

	Set<String> holdFor(NaiveSeries series, Visit visit, @Nullable BookingRequestId request, Instant now) {
		NaiveLine line = new NaiveLine(AppointmentStatus.HELD, visit, request);
		line.series = series;
		line.hold = new NaiveHold(visit, series.id.value(), now, series.until);
		return write(line, ANY, now);
	}

	private Set<String> write(NaiveLine line, Set<Seat> seats, Instant now) {
		Set<String> against = rulesAgainst(line.visit, now);
		if (against.isEmpty()) {
			against = answering(line, now).map((other) -> other.againstAnsweringToo(now))
				.orElseGet(() -> conflicts(line, line.visit, seats, now));
		}
		if (against.isEmpty()) {
			this.lines.add(line);
		}
		return against;
	}

	/** Another one that answers its request. */
	private Optional<NaiveLine> answering(NaiveLine line, Instant now) {
		return this.lines.stream()
			.filter((other) -> other != line && other.taken(now).findAny().isPresent())
			.filter((other) -> line.request != null && line.request.equals(other.request))
			.findFirst();
	}

	Set<String> reschedule(NaiveLine line, Visit to, Instant now) {
		if (line.status != AppointmentStatus.BOOKED) {
			return WRONG_STATUS;
		}
		if (line.visit.equals(to)) {
			return DONE;
		}
		Set<String> against = against(rulesAgainstMoving(line, to, now), line, to, now);
		if (against.isEmpty()) {
			line.moveTo(to, now);
		}
		return against;
	}

	/** Nothing if it is kept already, in whichever room. */
	Answer holdMove(NaiveLine line, Visit to, String owner, Instant now) {
		if (line.status != AppointmentStatus.BOOKED) {
			return new Answer(WRONG_STATUS);
		}
		Set<String> rules = rulesAgainstMoving(line, to, now);
		Set<String> against = against(rules, line, to, now);
		if (rules.isEmpty() && line.move != null && !line.move.isOver(now)) {
			return new Answer(line.move.isOf(owner, to) ? DONE : MOVE_HELD, against);
		}
		if (against.isEmpty()) {
			line.move = NaiveHold.begin(to, owner, now);
		}
		return new Answer(against);
	}

	/** For a series that has seen the visit there. */
	Answer reserve(NaiveLine line, NaiveTimes.Plan plan, Instant now) {
		Set<String> against = against(rulesAgainst(plan.to(), now), line, plan.to(), now);
		if (rulesAgainst(plan.to(), now).isEmpty() && !line.isAsSeen(plan)) {
			return new Answer(CHANGED_MEANWHILE, against);
		}
		if (against.isEmpty()) {
			line.plan = plan;
			line.reserved = true;
		}
		return new Answer(against);
	}

	/** Where the series wants it, unless something else was done to it since. */
	void moveAsPlanned(NaiveLine line, NaiveTimes.Plan plan, Instant now) {
		if (line.isAsSeen(plan) && line.hasReserved(plan.to())) {
			line.moveTo(plan.to(), now);
		}
		line.stay(plan);
	}

	/**
	 * Into the seat that it left, if that is empty and nobody was let in beside another
	 * there meanwhile.
	 */
	Set<String> undo(NaiveLine line, Instant now) {
		if (line.before == null) {
			return Set.of("nothing-to-undo");
		}
		if (line.movedFrom != null && line.movedFrom.time().end().isBefore(now)) {
			return Set.of("time-passed");
		}
		Visit former = (line.movedFrom != null) ? line.movedFrom : line.visit;
		Seat seat = (line.movedFrom != null) ? line.seatBefore : line.seat;
		Optional<NaiveLine> instead = answering(line, now);
		if (instead.isPresent()) {
			return instead.get().againstAnsweringToo(now);
		}
		if (!conflicts(line, former, Set.of(seat), now).isEmpty()
				|| (seat == Seat.FIRST && isLetInSince(line, former, now))) {
			return Set.of("taken-since");
		}
		line.undo();
		return DONE;
	}

	/** Where it is still, it is not let in beside anybody new. */
	private boolean isLetInSince(NaiveLine line, Visit former, Instant now) {
		return this.lines.stream()
			.filter((other) -> other != line && other.letInAt.isAfter(line.changedAt))
			.flatMap((other) -> other.taken(now))
			.filter((taken) -> taken.seat() == Seat.SECOND)
			.anyMatch((taken) -> meetsWhereItLeft(line, former, taken.visit()));
	}

	private static boolean meetsWhereItLeft(NaiveLine line, Visit former, Visit other) {
		boolean practitionerStays = line.takesTime() && former.practitioner().equals(line.visit.practitioner());
		boolean roomStays = line.takesTime() && former.room().equals(line.visit.room());
		return (former.practitioner().equals(other.practitioner())
				&& meetsBut(practitionerStays ? line.visit : null, former, other))
				|| (former.room().equals(other.room()) && meetsBut(roomStays ? line.visit : null, former, other));
	}

	private static boolean meetsBut(@Nullable Visit present, Visit former, Visit other) {
		Interval busy = former.occupied();
		return LongStream.range(0, busy.start().until(busy.end(), ChronoUnit.MINUTES))
			.mapToObj((minute) -> busy.start().plus(minute, ChronoUnit.MINUTES))
			.filter((minute) -> present == null || !contains(present.occupied(), minute))
			.anyMatch((minute) -> contains(other.occupied(), minute));
	}

	private static boolean contains(Interval time, Instant minute) {
		return !minute.isBefore(time.start()) && minute.isBefore(time.end());
	}

	private Set<String> against(Set<String> rules, NaiveLine line, Visit wanted, Instant now) {
		return rules.isEmpty() ? conflicts(line, wanted, ANY, now) : rules;
	}

	/** Somebody who comes then anyway may come to somebody else. */
	private static Set<String> rulesAgainstMoving(NaiveLine line, Visit to, Instant now) {
		boolean startStays = to.start().equals(line.visit.start()) && now.isBefore(line.visit.time().end());
		return startStays ? Set.of() : rulesAgainst(to, now);
	}

	private static Set<String> rulesAgainst(Visit wanted, Instant now) {
		if (wanted.start().isBefore(now)) {
			return Set.of("in-the-past");
		}
		return wanted.start().isBefore(now.plus(wanted.type().lead())) ? Set.of("too-soon") : Set.of();
	}

	/**
	 * Everything that other lines have.
	 * @param seats of practitioner and room in which others are in the way
	 */
	private Set<String> conflicts(NaiveLine line, Visit wanted, Set<Seat> seats, Instant now) {
		Set<String> conflicts = new TreeSet<>();
		this.lines.stream()
			.filter((other) -> other != line)
			.flatMap((other) -> other.taken(now))
			.forEach((taken) -> addConflicts(wanted, taken, seats, conflicts));
		return conflicts;
	}

	private static void addConflicts(Visit wanted, Taken taken, Set<Seat> seats, Set<String> conflicts) {
		Visit other = taken.visit();
		Interval busy = other.occupied();
		boolean meets = busy.overlaps(wanted.occupied());
		boolean inTheWay = meets && seats.contains(taken.seat());
		if (inTheWay && other.practitioner().equals(wanted.practitioner())) {
			conflicts.add("practitioner-busy");
		}
		if (inTheWay && other.room().equals(wanted.room())) {
			conflicts.add("room-busy");
		}
		if (meets && wanted.device() != null && wanted.device().equals(other.device())) {
			conflicts.add("device-busy");
		}
		if (wanted.patient() != null && wanted.patient().equals(other.patient())
				&& other.time().overlaps(wanted.time())) {
			conflicts.add("patient-busy");
		}
	}

}
