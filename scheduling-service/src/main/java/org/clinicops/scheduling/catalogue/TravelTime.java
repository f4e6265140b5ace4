package org.clinicops.scheduling.catalogue;

import java.time.Duration;
import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How long staff need from one site to another, in either direction. */
@Document("travel_times")
public record TravelTime(@Id String id, SiteCode from, SiteCode to, int minutes) implements CatalogueEntry {

	/**
	 * That of a pair that has none yet: whichever comes first, the id is the same, and no
	 * other pair has it, as no code has a slash.
	 */
	static TravelTime between(SiteCode one, SiteCode other, int minutes) {
		return (one.value().compareTo(other.value()) <= 0)
				? new TravelTime(one.value() + "/" + other.value(), one, other, minutes) : between(other, one, minutes);
	}

	TravelTime of(int newMinutes) {
		return new TravelTime(this.id, this.from, this.to, newMinutes);
	}

	@Override
	public String key() {
		return this.id;
	}

	boolean connects(SiteCode one, SiteCode other) {
		return Set.of(this.from, this.to).equals(Set.of(one, other));
	}

	Duration duration() {
		return Duration.ofMinutes(this.minutes);
	}

}
