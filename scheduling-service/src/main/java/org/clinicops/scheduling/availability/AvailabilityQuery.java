package org.clinicops.scheduling.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Sets that are empty leave it open.
 *
 * @param practitioner anybody who is qualified if null
 * @param from the first day
 * @param to the last day
 * @param patient whose other visits are in the way; nobody in particular if null
 */
public record AvailabilityQuery(VisitTypeCode visitType, Set<SiteCode> sites, @Nullable PractitionerId practitioner,
		LocalDate from, LocalDate to, Set<DayOfWeek> weekdays, Set<PartOfDay> partsOfDay, @Nullable PatientId patient,
		Wishes wishes) {

	/** Looks for the next one. */
	static AvailabilityQuery at(SiteCode site, VisitTypeCode visitType, LocalDate from, LocalDate to) {
		return new AvailabilityQuery(visitType, Set.of(site), null, from, to, Set.of(), Set.of(), null,
				new Wishes(Set.of(), null));
	}

	/** The days that will do, in order. */
	Stream<LocalDate> days() {
		return this.from.datesUntil(this.to.plusDays(1))
			.filter((date) -> this.weekdays.isEmpty() || this.weekdays.contains(date.getDayOfWeek()));
	}

	boolean allows(Opening opening) {
		return (this.sites.isEmpty() || this.sites.contains(opening.site().code()))
				&& (this.practitioner == null || this.practitioner.equals(opening.practitioner().id()));
	}

}
