package org.clinicops.scheduling.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;

import org.springframework.stereotype.Service;

/**
 * Answers "when is the next one, anywhere?": goes through the days until enough free
 * times are found.
 */
@Service
public class AvailabilitySearch {

	/** Cells that a visit has, at least. */
	private static final int SHORTEST = Cells.touchedAtLeast(Duration.ofMinutes(VisitType.SHORTEST_MINUTES));

	private final Catalogues catalogues;

	private final TakenTimes takenTimes;

	private final Claims claims;

	private final KnownOpenings openings = new KnownOpenings();

	private final Clock clock;

	AvailabilitySearch(Catalogues catalogues, TakenTimes takenTimes, Claims claims, Clock clock) {
		this.catalogues = catalogues;
		this.takenTimes = takenTimes;
		this.claims = claims;
		this.clock = clock;
	}

	/**
	 * The free times, those that meet more wishes first, then the earliest. What seems to
	 * be free is looked up in the store before it is offered, so that a time that any
	 * instance has just given away is not.
	 * @param skip how many of them to leave out
	 * @param limit how many at most
	 * @throws org.clinicops.support.domain.Refusal if the catalogue lacks what is named
	 */
	public List<Visit> find(AvailabilityQuery query, int skip, int limit) {
		return find(query, (visit) -> true, skip, limit);
	}

	/**
	 * The first of the free times that will do.
	 * @param acceptable what else it has to meet
	 * @throws org.clinicops.support.domain.Refusal if the catalogue lacks what is named
	 */
	public Optional<Visit> first(AvailabilityQuery query, Predicate<Visit> acceptable) {
		return find(query, acceptable, 0, 1).stream().findFirst();
	}

	private List<Visit> find(AvailabilityQuery query, Predicate<Visit> acceptable, int skip, int limit) {
		Catalogue catalogue = this.catalogues.current();
		VisitType type = catalogue.requireVisitType(query.visitType(), "visitType");
		requireKnown(query, catalogue);
		Instant now = this.clock.instant();
		Set<Claim> lately = new HashSet<>();
		while (true) {
			Occupancy occupancy = this.takenTimes.and(Occupancy.of(lately));
			List<Visit> found = candidates(query, type, catalogue, occupancy, now).filter(acceptable)
				.skip(skip)
				.limit(limit)
				.toList();
			if (!lately.addAll(takenSince(found, now))) {
				return found;
			}
		}
	}

	/**
	 * Not each cell is asked for: whoever took some of a candidate's did so for as long
	 * as the shortest visit, and so has one of those that are.
	 */
	private Set<Claim> takenSince(List<Visit> candidates, Instant now) {
		return this.claims.taken(candidates.stream()
			.flatMap(Visit::uses)
			.flatMap((use) -> use.probes(SHORTEST))
			.collect(Collectors.toUnmodifiableSet()), now);
	}

	/** No day is looked into before its turn. */
	private Stream<Visit> candidates(AvailabilityQuery query, VisitType type, Catalogue catalogue, Occupancy occupancy,
			Instant now) {
		Wishes wishes = query.wishes();
		return wishes.ranks().boxed().<Supplier<Stream<Visit>>>flatMap((rank) -> query.days().map((date) -> () -> {
			Openings day = this.openings.on(date, type, catalogue);
			return FreeTimes.on(day, (opening) -> query.allows(opening) && wishes.unmetBy(opening) == rank,
					query.partsOfDay(), query.patient(), occupancy, now);
		})).flatMap(Supplier::get);
	}

	private static void requireKnown(AvailabilityQuery query, Catalogue catalogue) {
		query.sites().forEach((site) -> catalogue.requireSite(site, "sites"));
		if (query.practitioner() != null) {
			catalogue.requirePractitioner(query.practitioner(), "practitionerId");
		}
		Wishes wishes = query.wishes();
		wishes.sites().forEach((site) -> catalogue.requireSite(site, "preferredSites"));
		if (wishes.practitioner() != null) {
			catalogue.requirePractitioner(wishes.practitioner(), "preferredPractitionerId");
		}
	}

	/**
	 * The third free time from now at a site: less a matter of luck than the first, and
	 * so the field's measure of access.
	 * @return empty if there are fewer than three
	 */
	public Optional<Visit> thirdNext(VisitTypeCode visitType, SiteCode site, LocalDate to) {
		return find(AvailabilityQuery.at(site, visitType, today(), to), 2, 1).stream().findFirst();
	}

	/** The day that it is where it is earliest, of all sites. */
	public LocalDate today() {
		Instant now = this.clock.instant();
		return this.catalogues.current()
			.sites()
			.stream()
			.map((site) -> LocalDate.ofInstant(now, site.zone()))
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

}
