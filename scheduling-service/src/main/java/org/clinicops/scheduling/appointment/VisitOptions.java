package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.DayPlan;
import org.clinicops.scheduling.availability.Decision;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Use;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The visits that would do for a command: one, or one for each suitable room and device
 * if the command names none.
 *
 * @param startStays whether somebody comes then already, so that no notice is needed
 */
record VisitOptions(List<Visit> visits, DayPlan plan, boolean startStays) {

	/**
	 * Looks up what is named.
	 * @throws Refusal if the catalogue does not have it, or no room or device would do
	 */
	static VisitOptions of(WantedVisit wanted, Catalogue catalogue) {
		VisitType type = catalogue.requireVisitType(wanted.visitType(), "visitType");
		Site site = catalogue.requireSite(wanted.site(), "site");
		Practitioner practitioner = catalogue.requirePractitioner(wanted.practitioner(), "practitionerId");
		DayPlan plan = DayPlan.of(catalogue, site, wanted.start().atZone(site.zone()).toLocalDate());
		return new VisitOptions(rooms(wanted, catalogue, plan, type)
			.map((room) -> new Visit(type, site, practitioner, room, wanted.start(), wanted.patient()))
			.flatMap((visit) -> devices(wanted, catalogue, plan, visit))
			.toList(), plan, false);
	}

	/**
	 * The same for a visit that has a time: may it be with somebody else, or elsewhere?
	 */
	static VisitOptions of(WantedVisit wanted, BookedVisit present, Catalogue catalogue, Instant now) {
		VisitOptions options = of(wanted, catalogue);
		boolean stays = wanted.start().equals(present.start()) && now.isBefore(present.end());
		return new VisitOptions(options.visits, options.plan, stays);
	}

	private static Stream<Room> rooms(WantedVisit wanted, Catalogue catalogue, DayPlan plan, VisitType type) {
		if (wanted.room() != null) {
			return Stream.of(catalogue.requireRoom(wanted.room(), "roomId"));
		}
		if (plan.roomsFor(type).isEmpty()) {
			throw Refusal.invalid("site", "no-suitable-room", "The site has no room for visits of this type.");
		}
		return plan.roomsFor(type).stream();
	}

	private static Stream<Visit> devices(WantedVisit wanted, Catalogue catalogue, DayPlan plan, Visit visit) {
		if (wanted.device() != null) {
			return Stream.of(visit.with(catalogue.requireDevice(wanted.device(), "deviceId")));
		}
		if (plan.withDevices(visit).findAny().isEmpty()) {
			throw Refusal.invalid("site", "no-suitable-device", "The site has no device for visits of this type.");
		}
		return plan.withDevices(visit);
	}

	/** All claims that one or the other of them would make, or that are in its way. */
	Set<Claim> claims(@Nullable Origin origin) {
		return claims(origin, Use::claims);
	}

	/** All claims that one or the other of them would make. */
	Set<Claim> claims(@Nullable Origin origin, Seat seat) {
		return claims(origin, (use) -> use.claims(seat));
	}

	private Set<Claim> claims(@Nullable Origin origin, Function<Use, Stream<Claim>> claims) {
		return Stream.concat(this.visits.stream().flatMap(Visit::uses).flatMap(claims), Origin.claims(origin))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Those that nothing speaks against. */
	Stream<Visit> bookable(Occupancy occupancy, Instant now) {
		return this.visits.stream().filter((visit) -> decision(visit, occupancy, now).isBookable());
	}

	/** The one against which least speaks. */
	Visit leastContested(Occupancy occupancy, Instant now) {
		return Collections.min(this.visits,
				Comparator.comparingInt((visit) -> decision(visit, occupancy, now).reasons().size()));
	}

	/**
	 * Everything that speaks against each of them: one room or device that is taken is no
	 * reason if another is free.
	 */
	List<Reason> reasonsAgainst(Occupancy occupancy, Instant now) {
		if (bookable(occupancy, now).findFirst().isPresent()) {
			return List.of();
		}
		List<List<Reason>> each = this.visits.stream()
			.map((visit) -> decision(visit, occupancy, now).reasons())
			.toList();
		return each.stream()
			.flatMap(List::stream)
			.distinct()
			.filter((reason) -> each.stream()
				.allMatch((reasons) -> reasons.stream().anyMatch((one) -> one.code().equals(reason.code()))))
			.toList();
	}

	/** Where the start stays, it is decided as it would have been in time. */
	private Decision decision(Visit visit, Occupancy occupancy, Instant now) {
		Instant inTime = visit.start().minus(visit.type().lead());
		return Decision.on(visit, this.plan, occupancy, (this.startStays && inTime.isBefore(now)) ? inTime : now);
	}

}
