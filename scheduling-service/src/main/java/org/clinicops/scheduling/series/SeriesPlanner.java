package org.clinicops.scheduling.series;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.SeriesVisits;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.availability.AvailabilityQuery;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.availability.Wishes;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Proposes visits for a wish, with one practitioner and at one time of the day as far as
 * that goes. It takes nothing: what it proposes may be another's a moment later.
 */
@Service
public class SeriesPlanner {

	private static final Reason TAKEN_SINCE = new Reason("contested", "Somebody took this a moment ago: look again.");

	private static final int ALTERNATIVES = 5;

	/** More than a week has. */
	private static final int ALL = 2_000;

	private final Catalogues catalogues;

	private final AvailabilitySearch search;

	private final Booking booking;

	private final SeriesVisits visits;

	SeriesPlanner(Catalogues catalogues, AvailabilitySearch search, Booking booking, SeriesVisits visits) {
		this.catalogues = catalogues;
		this.search = search;
		this.booking = booking;
		this.visits = visits;
	}

	/**
	 * One proposal for each day of the wish.
	 * @throws Refusal if the catalogue lacks what is named, or nobody there does such
	 * visits
	 */
	public List<Proposal> plan(SeriesWish wish) {
		Catalogue catalogue = this.catalogues.current();
		VisitType type = catalogue.requireVisitType(wish.visitType(), "visitType");
		catalogue.requireSite(wish.site(), "site");
		Map<LocalDate, List<Visit>> free = new LinkedHashMap<>();
		wish.recurrence().dates().forEach((date) -> free.put(date, free(wish, date)));
		PractitionerId practitioner = practitioner(wish, free, type, catalogue);
		LocalTime time = (wish.time() != null) ? wish.time() : usualTime(free, practitioner);
		return free.entrySet()
			.stream()
			.map((day) -> day.getValue()
				.stream()
				.min(closestTo(practitioner, time))
				.map((visit) -> Proposal.of(day.getKey(), visit))
				.orElseGet(() -> without(wish, day.getKey(), practitioner, time, type)))
			.toList();
	}

	private List<Visit> free(SeriesWish wish, LocalDate date) {
		AvailabilityQuery query = new AvailabilityQuery(wish.visitType(), Set.of(wish.site()), wish.practitioner(),
				date, date, Set.of(), Set.of(wish.part()), wish.patient(), new Wishes(Set.of(), null));
		return this.search.find(query, 0, ALL)
			.stream()
			.filter((visit) -> wish.allows(visit.localStart().toLocalTime()))
			.toList();
	}

	private static PractitionerId practitioner(SeriesWish wish, Map<LocalDate, List<Visit>> free, VisitType type,
			Catalogue catalogue) {
		if (wish.practitioner() != null) {
			return catalogue.requirePractitioner(wish.practitioner(), "practitionerId").id();
		}
		return usual(free, (visit) -> Optional.of(visit.practitioner().id()))
			.or(() -> catalogue.practitioners()
				.stream()
				.filter((one) -> one.mayDo(type) && catalogue.sitesOf(one.id()).contains(wish.site()))
				.map(Practitioner::id)
				.findFirst())
			.orElseThrow(() -> Refusal.invalid("site", "no-suitable-practitioner",
					"Nobody at the site does visits of this type."));
	}

	private static @Nullable LocalTime usualTime(Map<LocalDate, List<Visit>> free, PractitionerId practitioner) {
		return usual(free,
				(visit) -> Optional.of(visit)
					.filter((one) -> one.practitioner().id().equals(practitioner))
					.map((one) -> one.localStart().toLocalTime()))
			.orElse(null);
	}

	/** What most days have; of several, what comes first. */
	private static <T> Optional<T> usual(Map<LocalDate, List<Visit>> free, Function<Visit, Optional<T>> quality) {
		Map<T, Integer> days = new LinkedHashMap<>();
		free.values()
			.forEach((visits) -> visits.stream()
				.flatMap((visit) -> quality.apply(visit).stream())
				.distinct()
				.forEach((found) -> days.merge(found, 1, Integer::sum)));
		return days.entrySet()
			.stream()
			.reduce((first, next) -> (next.getValue() > first.getValue()) ? next : first)
			.map(Map.Entry::getKey);
	}

	private static Comparator<Visit> closestTo(PractitionerId practitioner, @Nullable LocalTime time) {
		return Comparator.comparing((Visit visit) -> !visit.practitioner().id().equals(practitioner))
			.thenComparingLong((visit) -> minutesBetween(visit, time))
			.thenComparing(Visit::start);
	}

	private static long minutesBetween(Visit visit, @Nullable LocalTime time) {
		return (time == null) ? 0 : Duration.between(time, visit.localStart().toLocalTime()).abs().toMinutes();
	}

	private Proposal without(SeriesWish wish, LocalDate date, PractitionerId practitioner, @Nullable LocalTime usual,
			VisitType type) {
		LocalTime time = (usual != null) ? usual : likeliest(wish, date, practitioner, type);
		List<Visit> alternatives = alternatives(wish, date, practitioner, time);
		List<Reason> reasons = wanted(wish, date, practitioner, time).map((wanted) -> this.booking.whyNot(wanted, null))
			.orElseGet(() -> List.of(WallClock.skips(date, time)));
		return new Proposal(date, null, reasons.isEmpty() ? List.of(TAKEN_SINCE) : reasons, alternatives);
	}

	/** The time that the fewest rules are against, where all of the day is taken. */
	private LocalTime likeliest(SeriesWish wish, LocalDate date, PractitionerId practitioner, VisitType type) {
		return Stream.iterate(LocalTime.MIDNIGHT, (time) -> time.plusMinutes(type.step()))
			.limit(Duration.ofDays(1).toMinutes() / type.step())
			.filter((time) -> wish.allows(time) && wanted(wish, date, practitioner, time).isPresent())
			.min(Comparator.comparingInt(
					(time) -> this.visits.rulesAgainst(wanted(wish, date, practitioner, time).orElseThrow()).size()))
			.orElse(LocalTime.NOON);
	}

	private Optional<WantedVisit> wanted(SeriesWish wish, LocalDate date, PractitionerId practitioner, LocalTime time) {
		Optional<Instant> start = WallClock.instant(date, time,
				this.catalogues.current().requireSite(wish.site(), "site").zone());
		return start.map((instant) -> new WantedVisit(wish.visitType(), wish.site(), practitioner, instant, null, null,
				wish.patient()));
	}

	/**
	 * Of the same day, then of the other days of its week; the same practitioner first.
	 */
	private List<Visit> alternatives(SeriesWish wish, LocalDate date, PractitionerId practitioner, LocalTime time) {
		LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		Set<LocalDate> others = new HashSet<>(wish.recurrence().dates());
		others.remove(date);
		AvailabilityQuery query = new AvailabilityQuery(wish.visitType(), Set.of(wish.site()), null, monday,
				monday.plusDays(6), Set.of(), Set.of(), wish.patient(), new Wishes(Set.of(), null));
		List<Visit> found = new ArrayList<>(this.search.find(query, 0, ALL));
		found.removeIf((visit) -> others.contains(visit.date()));
		found.sort(Comparator.comparing((Visit visit) -> !visit.date().equals(date))
			.thenComparing(closestTo(practitioner, time)));
		return found.stream().limit(ALTERNATIVES).toList();
	}

}
