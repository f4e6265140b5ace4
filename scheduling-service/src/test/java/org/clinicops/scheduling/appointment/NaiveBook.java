package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a receptionist would do with a paper book: compares every visit with every other
 * one. Each command says what it is answered: nothing if it was done, or the codes of why
 * it was not.
 */
final class NaiveBook {

	private static final Set<String> DONE = Set.of();

	private static final Set<String> WRONG_STATUS = Set.of("wrong-status");

	private static final Duration HOLD = Duration.ofMinutes(5);

	private static final Duration LONGEST_HOLD = Duration.ofMinutes(30);

	private final List<Line> lines = new ArrayList<>();

	/** A line in the book; crossed out and written over as things change. */
	static final class Line {

		AppointmentStatus status;

		Visit visit;

		String owner = "";

		Instant since = Instant.MIN;

		Instant heldUntil = Instant.MAX;

		@Nullable AppointmentStatus before;

		@Nullable Visit movedFrom;

		Line(AppointmentStatus status, Visit visit) {
			this.status = status;
			this.visit = visit;
		}

		boolean isOver(Instant now) {
			return this.status == AppointmentStatus.HELD && !now.isBefore(this.heldUntil);
		}

		boolean isTaken(Instant now) {
			return this.status.takesTime() && !isOver(now);
		}

	}

	Line line(int number) {
		return this.lines.get(number);
	}

	int size() {
		return this.lines.size();
	}

	Set<String> book(Visit visit, Instant now) {
		Set<String> conflicts = conflicts(visit, null, now);
		if (conflicts.isEmpty()) {
			this.lines.add(new Line(AppointmentStatus.BOOKED, visit));
		}
		return conflicts;
	}

	Set<String> hold(Visit visit, String owner, Instant now) {
		Set<String> conflicts = conflicts(visit, null, now);
		if (conflicts.isEmpty()) {
			Line line = new Line(AppointmentStatus.HELD, visit);
			line.owner = owner;
			line.since = now;
			line.heldUntil = now.plus(HOLD);
			this.lines.add(line);
		}
		return conflicts;
	}

	Set<String> confirm(Line line, String by, Instant now) {
		if (line.status == AppointmentStatus.BOOKED) {
			return DONE;
		}
		Set<String> refused = holdRefusal(line, by, now);
		if (refused.isEmpty()) {
			line.status = AppointmentStatus.BOOKED;
		}
		return refused;
	}

	Set<String> renew(Line line, String by, Instant now) {
		Set<String> refused = holdRefusal(line, by, now);
		if (refused.isEmpty()) {
			Instant last = line.since.plus(LONGEST_HOLD);
			line.heldUntil = now.plus(HOLD).isBefore(last) ? now.plus(HOLD) : last;
		}
		return refused;
	}

	Set<String> release(Line line, String by, Instant now) {
		if (line.status == AppointmentStatus.EXPIRED || line.isOver(now)) {
			line.status = AppointmentStatus.EXPIRED;
			return DONE;
		}
		Set<String> refused = holdRefusal(line, by, now);
		if (refused.isEmpty()) {
			line.status = AppointmentStatus.EXPIRED;
		}
		return refused;
	}

	private static Set<String> holdRefusal(Line line, String by, Instant now) {
		if (line.status == AppointmentStatus.EXPIRED || line.isOver(now)) {
			return Set.of("hold-expired");
		}
		if (line.status != AppointmentStatus.HELD) {
			return WRONG_STATUS;
		}
		return line.owner.equals(by) ? DONE : Set.of("not-your-hold");
	}

	Set<String> reschedule(Line line, Visit to, Instant now) {
		if (line.status != AppointmentStatus.BOOKED) {
			return WRONG_STATUS;
		}
		if (line.visit.equals(to)) {
			return DONE;
		}
		Set<String> conflicts = conflicts(to, line, now);
		if (conflicts.isEmpty()) {
			remember(line);
			line.movedFrom = line.visit;
			line.visit = to;
		}
		return conflicts;
	}

	Set<String> cancel(Line line) {
		if (line.status == AppointmentStatus.CANCELLED) {
			return DONE;
		}
		if (line.status != AppointmentStatus.BOOKED) {
			return WRONG_STATUS;
		}
		remember(line);
		line.status = AppointmentStatus.CANCELLED;
		return DONE;
	}

	private static void remember(Line line) {
		line.before = line.status;
		line.movedFrom = null;
	}

	Set<String> undo(Line line, Instant now) {
		if (line.before == null) {
			return Set.of("nothing-to-undo");
		}
		Visit former = (line.movedFrom != null) ? line.movedFrom : line.visit;
		if (!conflicts(former, line, now).isEmpty()) {
			return Set.of("taken-since");
		}
		line.status = line.before;
		line.visit = former;
		line.before = null;
		return DONE;
	}

	/** Everything that somebody else has, by comparing intervals. */
	private Set<String> conflicts(Visit wanted, @Nullable Line itself, Instant now) {
		Set<String> conflicts = new TreeSet<>();
		for (Line line : this.lines) {
			if (line == itself || !line.isTaken(now)) {
				continue;
			}
			Visit other = line.visit;
			Interval busy = other.occupied();
			if (other.practitioner().equals(wanted.practitioner()) && busy.overlaps(wanted.occupied())) {
				conflicts.add("practitioner-busy");
			}
			if (other.room().equals(wanted.room()) && busy.overlaps(wanted.occupied())) {
				conflicts.add("room-busy");
			}
			if (wanted.device() != null && wanted.device().equals(other.device()) && busy.overlaps(wanted.occupied())) {
				conflicts.add("device-busy");
			}
			if (wanted.patient() != null && wanted.patient().equals(other.patient())
					&& other.time().overlaps(wanted.time())) {
				conflicts.add("patient-busy");
			}
		}
		return conflicts;
	}

}
