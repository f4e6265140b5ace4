package org.clinicops.scheduling.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitType;
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
	 * The free times, earliest first.
	 * @throws org.clinicops.support.domain.Refusal if the catalogue lacks what is named
	 */
	public List<Visit> find(AvailabilityQuery query) {
		Catalogue catalogue = this.catalogues.current();
		VisitType type = catalogue.requireVisitType(query.visitType(), "visitType");
		List<Site> sites = sites(catalogue, query.sites());
		if (query.practitioner() != null) {
			catalogue.requirePractitioner(query.practitioner(), "practitionerId");
		}
		Instant now = this.clock.instant();
		return query.from()
			.datesUntil(query.to().plusDays(1))
			.flatMap((date) -> freeOn(date, sites, type, catalogue, now))
			.filter((visit) -> isWith(query.practitioner(), visit))
			.limit(query.limit())
			.toList();
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

	private Stream<Visit> freeOn(LocalDate date, List<Site> sites, VisitType type, Catalogue catalogue, Instant now) {
		List<DayPlan> plans = sites.stream().map((site) -> DayPlan.of(catalogue, site, date)).toList();
		Occupancy occupancy = occupancy(plans, type, now);
		return plans.stream().flatMap((plan) -> FreeTimes.on(plan, type, occupancy, now)).sorted(EARLIEST_FIRST);
	}

	private Occupancy occupancy(List<DayPlan> plans, VisitType type, Instant now) {
		return Occupancy.of(this.claims.taken(plans.stream()
			.flatMap((plan) -> plan.usesFor(type))
			.flatMap(Use::claims)
			.collect(Collectors.toUnmodifiableSet()), now));
	}

	private static boolean isWith(@Nullable PractitionerId wanted, Visit visit) {
		return wanted == null || visit.practitioner().id().equals(wanted);
	}

	private static List<Site> sites(Catalogue catalogue, Set<SiteCode> codes) {
		return codes.isEmpty() ? catalogue.sites()
				: codes.stream().map((code) -> catalogue.requireSite(code, "sites")).toList();
	}

}
