package org.clinicops.scheduling.catalogue;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a practitioner works at a site, week after week, by that site's wall clock (FHIR
 * Schedule).
 *
 * @param effectiveFrom the first day that counts
 * @param effectiveTo the last day that counts, if there is one
 */
@Document("rota_sessions")
public record RotaSession(@Id String id, PractitionerId practitioner, SiteCode site, WeeklyHours hours,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo) implements CatalogueEntry {

	@Override
	public String key() {
		return this.id;
	}

	public boolean isOn(LocalDate date) {
		return this.hours.day() == date.getDayOfWeek() && !date.isBefore(this.effectiveFrom)
				&& (this.effectiveTo == null || !date.isAfter(this.effectiveTo));
	}

	/** What is left of it if those hours are off. */
	Stream<RotaSession> without(WeeklyHours off) {
		return this.hours.without(off)
			.map((left) -> new RotaSession(this.id, this.practitioner, this.site, left, this.effectiveFrom,
					this.effectiveTo));
	}

	/** Whether some day has both. */
	boolean isEverBeside(RotaSession other) {
		LocalDate from = this.effectiveFrom.isAfter(other.effectiveFrom) ? this.effectiveFrom : other.effectiveFrom;
		LocalDate first = from.with(TemporalAdjusters.nextOrSame(this.hours.day()));
		return this.practitioner.equals(other.practitioner) && isOn(first) && other.isOn(first);
	}

}
