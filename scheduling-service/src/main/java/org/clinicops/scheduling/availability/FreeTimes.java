package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the visits that a day still has room for: for every resource the starts at which
 * nothing of it is taken, as bits, and what the resources of a visit have in common.
 */
final class FreeTimes {

	private final Openings day;

	private final @Nullable PatientId patient;

	private final Occupancy occupancy;

	/** What a practitioner of the site has to choose from. */
	private final Map<SiteCode, List<Choice>> choices = new HashMap<>();

	private FreeTimes(Openings day, @Nullable PatientId patient, Occupancy occupancy) {
		this.day = day;
		this.patient = patient;
		this.occupancy = occupancy;
	}

	/**
	 * One visit for each practitioner and possible start, in the first room and with the
	 * first device that are free: the earliest first, then by site and name.
	 */
	static Stream<Visit> on(Openings day, Predicate<Opening> wanted, Set<PartOfDay> parts, @Nullable PatientId patient,
			Occupancy occupancy, Instant now) {
		FreeTimes times = new FreeTimes(day, patient, occupancy);
		List<Line> lines = day.openings()
			.stream()
			.filter(wanted)
			.flatMap((opening) -> times.line(opening, parts))
			.toList();
		return union(lines.stream().map(Line::starts)).stream()
			.boxed()
			.flatMap((start) -> times.visitsAt(start, lines, now));
	}

	private Stream<Line> line(Opening opening, Set<PartOfDay> parts) {
		BitSet starts = opening.starts(parts);
		if (starts.isEmpty()) {
			return Stream.empty();
		}
		List<Choice> choices = this.choices.computeIfAbsent(opening.site().code(), (site) -> choices(opening));
		starts.and(free(Use.of(opening.practitioner().id(), choices.get(0).visit().occupied())));
		starts.and(union(choices.stream().map(Choice::starts)));
		return Stream.of(new Line(opening, starts, choices));
	}

	private List<Choice> choices(Opening opening) {
		return opening.plan()
			.visits(this.day.type(), opening.practitioner(), Grid.start(this.day.cells().first()), this.patient)
			.map((visit) -> new Choice(visit, freeBesidePractitioner(visit)))
			.toList();
	}

	private BitSet freeBesidePractitioner(Visit visit) {
		BitSet free = this.day.all();
		visit.uses()
			.filter((use) -> use.resource().kind() != Resource.Kind.PRACTITIONER)
			.forEach((use) -> free.and(free(use)));
		return free;
	}

	/**
	 * The starts at which nothing is in the way of a use.
	 * @param use as it is if the visit starts in the first cell of the day
	 */
	private BitSet free(Use use) {
		Cells touched = new Cells(use.cells().first(), use.cells().end() + this.day.cells().size());
		BitSet taken = this.occupancy.taken(use.resource(), touched);
		BitSet free = this.day.all();
		for (int from = taken.nextSetBit(0); from >= 0; from = taken.nextSetBit(taken.nextClearBit(from))) {
			free.clear(Math.max(0, from - use.cells().size() + 1), taken.nextClearBit(from));
		}
		return free;
	}

	private Stream<Visit> visitsAt(int start, List<Line> lines, Instant now) {
		Instant time = Grid.start(this.day.cells().first() + start);
		List<Visit> visits = lines.stream()
			.filter((line) -> line.starts().get(start))
			.map((line) -> line.visit(start, time))
			.toList();
		return Decision.isInTime(visits.get(0), lines.get(0).opening().plan(), now) ? visits.stream() : Stream.empty();
	}

	private static BitSet union(Stream<BitSet> sets) {
		BitSet union = new BitSet();
		sets.forEach(union::or);
		return union;
	}

	/**
	 * The visit in one of the rooms with one of the devices, and when all that it takes
	 * is free.
	 */
	private record Choice(Visit visit, BitSet starts) {
	}

	/** When a practitioner can begin, and the choices that there are. */
	private record Line(Opening opening, BitSet starts, List<Choice> choices) {

		private Visit visit(int start, Instant time) {
			return this.choices.stream()
				.filter((choice) -> choice.starts().get(start))
				.findFirst()
				.map((choice) -> choice.visit().with(this.opening.practitioner(), time))
				.orElseThrow();
		}

	}

}
