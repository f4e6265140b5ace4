package org.clinicops.scheduling.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.clinicops.scheduling.appointment.HoldPolicy;
import org.clinicops.scheduling.appointment.Origin;
import org.clinicops.scheduling.appointment.SeriesVisits;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Books a series: writes down what it wants, holds every visit, decides (see
 * {@link Series}), and only then makes visits of the holds. The same command again goes
 * on where the first one stopped.
 */
@Service
public class SeriesBooking {

	private final SeriesPlanner planner;

	private final SeriesVisits visits;

	private final SeriesWork work;

	private final AllSeries all;

	private final Catalogues catalogues;

	private final HoldPolicy holds;

	private final Clock clock;

	SeriesBooking(SeriesPlanner planner, SeriesVisits visits, SeriesWork work, AllSeries all, Catalogues catalogues,
			HoldPolicy holds, Clock clock) {
		this.planner = planner;
		this.visits = visits;
		this.work = work;
		this.all = all;
		this.catalogues = catalogues;
		this.holds = holds;
		this.clock = clock;
	}

	/**
	 * Books, or finds what the same command has booked before.
	 * @throws Refusal {@code series-incomplete} with every reason against each visit that
	 * is not possible, unless a part will do and there is one
	 */
	public Series book(BookSeries command) {
		try {
			return carryOut(earlier(command).orElseGet(() -> begin(command)), command.partial());
		}
		catch (Refusal refusal) {
			return earlier(command).filter((series) -> !series.isHolding()).orElseThrow(() -> refusal);
		}
	}

	private Optional<Series> earlier(BookSeries command) {
		return Optional.ofNullable(command.key()).flatMap(this.all::createdBy);
	}

	private Series begin(BookSeries command) {
		List<Line> lines = (command.wish() != null) ? proposed(command.wish()) : named(command.visits());
		List<SkippedVisit> failed = lines.stream()
			.filter((line) -> !line.reasons().isEmpty())
			.map(Line::skipped)
			.toList();
		List<SeriesVisit> possible = lines.stream()
			.filter((line) -> line.reasons().isEmpty())
			.map((line) -> new SeriesVisit(line.place(), newId(), Objects.requireNonNull(line.visit())))
			.sorted(Comparator.comparing((visit) -> visit.wanted().start()))
			.toList();
		if (possible.isEmpty() || (!failed.isEmpty() && !command.partial())) {
			throw Line.refusal(failed, lines.size());
		}
		Instant now = this.clock.instant();
		WantedVisit first = possible.get(0).wanted();
		Series series = new Series(new SeriesId(UUID.randomUUID().toString()), Objects.requireNonNull(first.patient()),
				first.visitType(), this.visits.originOf(command.bookingRequest(), first), possible, failed, now);
		return this.all.add(series.holdUntil(now.plus(this.holds.length()), command.key()));
	}

	private List<Line> proposed(SeriesWish wish) {
		List<Proposal> proposals = this.planner.plan(wish);
		return IntStream.range(0, proposals.size()).mapToObj((place) -> Line.of(place, proposals.get(place))).toList();
	}

	private List<Line> named(List<WantedVisit> wanted) {
		Catalogue catalogue = this.catalogues.current();
		Set<Claim> siblings = new HashSet<>();
		List<Line> lines = new ArrayList<>();
		for (WantedVisit visit : wanted) {
			requireKnown(visit, "visits[" + lines.size() + "].", catalogue);
			lines.add(new Line(lines.size(), dateOf(visit), visit,
					this.visits.reasonsAgainst(visit, Set.of(), siblings)));
			siblings.addAll(this.visits.patientsTime(visit));
		}
		return lines;
	}

	private static void requireKnown(WantedVisit visit, String field, Catalogue catalogue) {
		catalogue.requireVisitType(visit.visitType(), "visitType");
		catalogue.requireSite(visit.site(), "site");
		catalogue.requirePractitioner(visit.practitioner(), field + "practitionerId");
		if (visit.room() != null) {
			catalogue.requireRoom(visit.room(), field + "roomId");
		}
		if (visit.device() != null) {
			catalogue.requireDevice(visit.device(), field + "deviceId");
		}
	}

	private LocalDate dateOf(WantedVisit visit) {
		return LocalDate.ofInstant(visit.start(), this.catalogues.current().requireSite(visit.site(), "site").zone());
	}

	private Series carryOut(Series series, boolean partial) {
		if (!series.isHolding()) {
			return this.work.finish(series);
		}
		List<SkippedVisit> lost = hold(series, partial);
		if (lost.size() == series.visits().size() || (!lost.isEmpty() && !partial)) {
			this.work.giveUp(series);
			throw Line.refusal(lost, series.visits().size() + series.skipped().size());
		}
		Optional<Series> booked = this.all.change(series.id(), (current) -> current.book(lost, this.clock.instant()));
		if (booked.isEmpty()) {
			this.work.giveUp(series);
			throw Refusal.conflict("hold-expired", "This took too long, and nothing was booked. Try again.");
		}
		return this.work.finish(booked.get());
	}

	/**
	 * Holds each visit, the first one for the request. If all of them are needed, what
	 * comes after one that is lost is only looked at: of two series that want the same
	 * times, the one that has the first of them gets on.
	 * @return what could not be held
	 */
	private List<SkippedVisit> hold(Series series, boolean partial) {
		List<SkippedVisit> lost = new ArrayList<>();
		boolean answered = false;
		for (SeriesVisit visit : series.visits()) {
			boolean only = !lost.isEmpty() && !partial;
			List<Reason> reasons = only ? this.visits.reasonsAgainst(visit.wanted(), Set.of(), Set.of())
					: hold(series, visit, answered ? null : series.origin());
			if (reasons.isEmpty()) {
				answered = true;
			}
			else {
				lost.add(new SkippedVisit(visit.place(), dateOf(visit.wanted()), reasons));
			}
		}
		return lost;
	}

	private List<Reason> hold(Series series, SeriesVisit visit, @Nullable Origin origin) {
		try {
			this.visits.hold(series.id(), visit.id(), visit.wanted(), origin, series.hold());
			return List.of();
		}
		catch (Refusal refusal) {
			return Line.reasonsOf(refusal);
		}
	}

	private static AppointmentId newId() {
		return new AppointmentId(UUID.randomUUID().toString());
	}

}
