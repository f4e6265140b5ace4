package org.clinicops.scheduling.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.support.domain.Identifier;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;

/** Finds what in a catalogue does not fit together. */
final class CatalogueFlaws {

	private final Catalogue catalogue;

	private CatalogueFlaws(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	static void requireNone(Catalogue catalogue) {
		List<Reason> flaws = of(catalogue);
		if (!flaws.isEmpty()) {
			throw new Refusal(Refusal.Kind.UNPROCESSABLE, "catalogue-contradiction",
					flaws.stream()
						.map(Reason::message)
						.collect(Collectors.joining("; ", "The catalogue contradicts itself: ", "")),
					flaws);
		}
	}

	private static List<Reason> of(Catalogue catalogue) {
		CatalogueFlaws flaws = new CatalogueFlaws(catalogue);
		List<Reason> found = new ArrayList<>(flaws.unknownNames().toList());
		if (found.isEmpty()) {
			found.addAll(flaws.overlappingHours().toList());
			found.addAll(flaws.sessionsOutsideHours().toList());
			found.addAll(TravelTimePolicy.flaws(catalogue));
		}
		return found;
	}

	private Stream<Reason> unknownNames() {
		Set<Identifier> known = new HashSet<>();
		this.catalogue.sites().forEach((site) -> known.add(site.code()));
		this.catalogue.practitioners().forEach((practitioner) -> known.add(practitioner.id()));
		this.catalogue.visitTypes().forEach((type) -> known.add(type.code()));
		this.catalogue.devices().forEach((device) -> known.add(device.kind()));
		return references().distinct()
			.filter((name) -> !known.contains(name))
			.map((name) -> new Reason("unknown-name", name.value() + " is unknown"));
	}

	private Stream<Identifier> references() {
		return Stream
			.of(this.catalogue.rooms().stream().map(Room::site), this.catalogue.devices().stream().map(Device::site),
					this.catalogue.visitTypes()
						.stream()
						.map(VisitType::needs)
						.map(VisitType.Needs::device)
						.filter(Objects::nonNull),
					this.catalogue.practitioners().stream().map(Practitioner::visitTypes).flatMap(Collection::stream),
					this.catalogue.rota().stream().map(RotaSession::site),
					this.catalogue.rota().stream().map(RotaSession::practitioner),
					this.catalogue.rotaExceptions().stream().map(RotaException::practitioner),
					this.catalogue.extraSessions().map(RotaSession::site),
					this.catalogue.travelTimes().stream().map(TravelTime::from),
					this.catalogue.travelTimes().stream().map(TravelTime::to))
			.flatMap((names) -> names.map(Identifier.class::cast));
	}

	private Stream<Reason> overlappingHours() {
		return this.catalogue.sites()
			.stream()
			.flatMap((site) -> site.overlappingHours()
				.map((hours) -> new Reason("hours-overlap",
						"site " + site.code().value() + " has others that overlap " + hours)));
	}

	private Stream<Reason> sessionsOutsideHours() {
		return Stream.concat(this.catalogue.rota().stream(), this.catalogue.extraSessions())
			.filter((session) -> this.catalogue.site(session.site())
				.stream()
				.flatMap((site) -> site.hours().stream())
				.noneMatch((hours) -> hours.covers(session.hours())))
			.map((session) -> new Reason("session-outside-hours",
					"session " + session.id() + " lies outside the hours of its site"))
			.distinct();
	}

}
