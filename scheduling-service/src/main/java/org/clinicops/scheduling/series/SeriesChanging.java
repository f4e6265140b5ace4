package org.clinicops.scheduling.series;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.HoldPolicy;
import org.clinicops.scheduling.appointment.SeriesVisits;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Changes what is still to come of a series: all of it, or from one visit on. All of it
 * changes or none: new times are reserved beside the old ones until the series decides.
 */
@Service
public class SeriesChanging {

	private final AllSeries all;

	private final SeriesVisits visits;

	private final SeriesWork work;

	private final Catalogues catalogues;

	private final HoldPolicy holds;

	private final Clock clock;

	SeriesChanging(AllSeries all, SeriesVisits visits, SeriesWork work, Catalogues catalogues, HoldPolicy holds,
			Clock clock) {
		this.all = all;
		this.visits = visits;
		this.work = work;
		this.catalogues = catalogues;
		this.holds = holds;
		this.clock = clock;
	}

	/**
	 * A series that is booked.
	 * @throws Refusal {@code unknown-series}
	 */
	public Series find(SeriesId id) {
		return this.all.find(id)
			.filter((series) -> !series.isHolding())
			.orElseThrow(() -> Refusal.unknown("series", id));
	}

	/** The visits of a series as the book has them now, earliest first. */
	public List<Appointment> visitsOf(Series series) {
		return series.visits()
			.stream()
			.flatMap((visit) -> this.visits.find(visit.id()).stream())
			.sorted(Comparator.comparing((appointment) -> appointment.visit().start()))
			.toList();
	}

	/**
	 * The version of a series and its visits together: it grows with whatever is done to
	 * one of them.
	 */
	public static long version(Series series, List<Appointment> visits) {
		return Stream.concat(Stream.of(series), visits.stream())
			.mapToLong((part) -> Objects.requireNonNullElse(part.version(), 0L))
			.sum();
	}

	/**
	 * Those that a change is about: what is booked and still to come.
	 * @throws Refusal if the first one is none of the series
	 */
	public List<Appointment> affected(Part part) {
		Series series = find(part.series());
		Instant now = this.clock.instant();
		Instant from = (part.from() != null) ? startOf(series, part.from()) : now;
		return visitsOf(series).stream()
			.filter((visit) -> visit.status() == AppointmentStatus.BOOKED)
			.filter((visit) -> visit.visit().start().isAfter(now) && !visit.visit().start().isBefore(from))
			.toList();
	}

	private Instant startOf(Series series, AppointmentId from) {
		return Optional.of(from)
			.filter(series::includes)
			.flatMap(this.visits::find)
			.map((visit) -> visit.visit().start())
			.orElseThrow(() -> Refusal.invalid("from", "unknown-appointment", "The series has no such visit."));
	}

	/** What would move where, and what speaks against it; nothing is changed. */
	public List<PlannedMove> plan(Part part, NewTimes wanted) {
		Catalogue catalogue = this.catalogues.current();
		wanted.requireKnown(catalogue);
		VisitType type = catalogue.requireVisitType(find(part.series()).visitType(), "visitType");
		List<Appointment> affected = affected(part);
		List<Optional<WantedVisit>> times = affected.stream()
			.map((visit) -> wanted.of(visit.visit(), visit.patientId(), catalogue))
			.toList();
		List<Integer> takers = NewTimes.assign(
				times.stream().map((time) -> time.map((visit) -> occupied(visit, type))).toList(),
				affected.stream().map((visit) -> visit.visit().occupied()).toList());
		Set<Claim> siblings = new HashSet<>();
		List<PlannedMove> moves = new ArrayList<>();
		for (int place = 0; place < takers.size(); place++) {
			BookedVisit asked = affected.get(place).visit();
			Appointment taker = affected.get(takers.get(place));
			WantedVisit to = times.get(place).orElse(null);
			List<Reason> reasons = (to != null) ? reasonsAgainst(to, taker, siblings)
					: List.of(WallClock.skips(wanted.date(asked), wanted.time(asked, catalogue)));
			moves.add(new PlannedMove(place, wanted.date(asked), taker, to, reasons));
		}
		return moves.stream().filter((move) -> !move.isAsItWas()).toList();
	}

	private List<Reason> reasonsAgainst(WantedVisit to, Appointment taker, Set<Claim> siblings) {
		List<Reason> reasons = this.visits.reasonsAgainst(to, taker.claims(), siblings);
		siblings.addAll(this.visits.patientsTime(to));
		return reasons;
	}

	private static Interval occupied(WantedVisit visit, VisitType type) {
		return Interval.of(visit.start().minus(type.before()), type.before().plus(type.length()).plus(type.after()));
	}

	/**
	 * Moves the visits, all or none.
	 * @throws Refusal {@code series-incomplete} with every reason against each of them,
	 * {@code series-being-changed} or {@code changed-meanwhile}
	 */
	public Series reschedule(Part part, NewTimes wanted) {
		Long seen = requireSeen(part);
		List<PlannedMove> moves = plan(part, wanted);
		requirePossible(moves.stream().filter((move) -> !move.reasons().isEmpty()).toList(), moves.size());
		if (moves.isEmpty()) {
			return find(part.series());
		}
		Moving moving = Moving.begin(part.by(), moves.stream().map((move) -> move.visit().id()).toList());
		Instant until = this.clock.instant().plus(this.holds.length());
		int number = change(part, seen, (series) -> series.reserve(moving, until)).changes();
		try {
			List<Moving.Move> reserved = moves.stream().map((move) -> reserve(number, move, moves.size())).toList();
			return this.work
				.finish(this.all.change(part.series(), (series) -> series.move(number, reserved, this.clock.instant()))
					.orElseThrow());
		}
		catch (Refusal refusal) {
			this.work.stay(part.series(), number);
			throw refusal;
		}
	}

	private static void requirePossible(List<PlannedMove> failed, int all) {
		if (!failed.isEmpty()) {
			throw Line.refusal(failed.stream().map(PlannedMove::skipped).toList(), all);
		}
	}

	private Moving.Move reserve(int number, PlannedMove move, int all) {
		BookedVisit from = move.visit().visit();
		try {
			return new Moving.Move(move.visit().id(), from,
					this.visits.reserve(number, move.visit().id(), from, Objects.requireNonNull(move.to())));
		}
		catch (Refusal refusal) {
			throw Line.refusal(List.of(new SkippedVisit(move.place(), move.date(), Line.reasonsOf(refusal))), all);
		}
	}

	/**
	 * Cancels the visits.
	 * @throws Refusal {@code unknown-cancellation-reason} or {@code series-being-changed}
	 */
	public Series cancel(Part part, CancellationReasonCode code) {
		Long seen = requireSeen(part);
		CancellationReason reason = this.catalogues.current().requireCancellationReason(code, "reason");
		List<AppointmentId> affected = affected(part).stream().map(Appointment::id).toList();
		if (affected.isEmpty()) {
			return find(part.series());
		}
		Instant now = this.clock.instant();
		return this.work
			.finish(change(part, seen, (series) -> series.cancel(new Cancelling(part.by(), reason, affected), now)));
	}

	/**
	 * Checks that nobody has done anything to the series or its visits since they were
	 * seen.
	 * @return the version of the series itself that has to be there still when it
	 * changes; null if any will do
	 * @throws Refusal {@code changed-meanwhile} if somebody has
	 */
	private @Nullable Long requireSeen(Part part) {
		Series series = find(part.series());
		if (part.version() == null) {
			return null;
		}
		if (part.version() != version(series, visitsOf(series))) {
			throw Refusal.stale();
		}
		return series.version();
	}

	private Series change(Part part, @Nullable Long seen, Consumer<Series> change) {
		return this.all.change(part.series(), (series) -> {
			series.requireVersion(seen);
			change.accept(series);
		}).orElseThrow(() -> Refusal.unknown("series", part.series()));
	}

	/**
	 * Who changes what of a series.
	 *
	 * @param from the first visit that changes; all that are to come if null
	 * @param version of the series and its visits that they have seen; null if they do
	 * not say
	 */
	public record Part(SeriesId series, @Nullable AppointmentId from, String by, @Nullable Long version) {
	}

}
