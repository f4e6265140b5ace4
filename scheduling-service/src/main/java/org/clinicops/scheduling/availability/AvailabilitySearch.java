package org.clinicops.scheduling.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Answers "when is the next one, anywhere?": goes through the days until enough free
 * times are found, asking the book once a day.
 */
@Service
public class AvailabilitySearch {

	private static final Comparator<Visit> EARLIEST_FIRST = Comparator.comparing(Visit::start)
		.thenComparing((visit) -> visit.site().code().value())
		.thenComparing((visit) -> visit.practitioner().name());

	private final Catalogues catalogues;

	private final Claims claims;

	private final Clock clock;

	AvailabilitySearch(Catalogues catalogues, Claims claims, Clock clock) {
		this.catalogues = catalogues;
		this.claims = claims;
		this.clock = clock;
	}

	/**
	 * The free times, those that meet more wishes first, then the earliest.
	 * @param skip how many of them to leave out
	 * @param limit how many at most
	 * @throws org.clinicops.support.domain.Refusal if the catalogue lacks what is named
	 */
	public List<Visit> find(AvailabilityQuery query, int skip, int limit) {
		Catalogue catalogue = this.catalogues.current();
		VisitType type = catalogue.requireVisitType(query.visitType(), "visitType");
		List<Site> sites = sites(catalogue, query.sites());
		if (query.practitioner() != null) {
			catalogue.requirePractitioner(query.practitioner(), "practitionerId");
		}
		Wishes wishes = query.wishes();
		requireKnown(wishes, catalogue);
		Instant now = this.clock.instant();
		return wishes.ranks()
			.boxed()
			.flatMap((rank) -> query.from()
				.datesUntil(query.to().plusDays(1))
				.filter(query::allows)
				.flatMap((date) -> freeOn(date, sites, type, query.patient(), catalogue, now))
				.filter((visit) -> query.allows(visit) && wishes.unmetBy(visit) == rank))
			.skip(skip)
			.limit(limit)
			.toList();
	}

	private static void requireKnown(Wishes wishes, Catalogue catalogue) {
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

	private Stream<Visit> freeOn(LocalDate date, List<Site> sites, VisitType type, @Nullable PatientId patient,
			Catalogue catalogue, Instant now) {
		List<DayPlan> plans = sites.stream().map((site) -> DayPlan.of(catalogue, site, date)).toList();
		Occupancy occupancy = occupancy(plans, type, patient, now);
		return plans.stream()
			.flatMap((plan) -> FreeTimes.on(plan, type, patient, occupancy, now))
			.sorted(EARLIEST_FIRST);
	}

	private Occupancy occupancy(List<DayPlan> plans, VisitType type, @Nullable PatientId patient, Instant now) {
		return Occupancy.of(this.claims.taken(plans.stream()
			.flatMap((plan) -> plan.usesFor(type, patient))
			.flatMap(Use::claims)
			.collect(Collectors.toUnmodifiableSet()), now));
	}

	private static List<Site> sites(Catalogue catalogue, Set<SiteCode> codes) {
		return codes.isEmpty() ? catalogue.sites()
				: codes.stream().map((code) -> catalogue.requireSite(code, "sites")).toList();
	}

}
