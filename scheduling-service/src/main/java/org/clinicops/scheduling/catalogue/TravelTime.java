package org.clinicops.scheduling.catalogue;

import java.time.Duration;
import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How long staff need from one site to another, in either direction. */
@Document("travel_times")
public record TravelTime(@Id String id, SiteCode from, SiteCode to, int minutes) {

	boolean connects(SiteCode one, SiteCode other) {
		return Set.of(this.from, this.to).equals(Set.of(one, other));
	}

	Duration duration() {
		return Duration.ofMinutes(this.minutes);
	}

}
