package org.clinicops.scheduling.series;

import java.time.LocalTime;
import java.util.Objects;

import org.clinicops.scheduling.availability.PartOfDay;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants: "twice a week for six weeks, mornings, Whittier".
 *
 * @param practitioner one is proposed if null, the same for all visits where possible
 * @param time on the wall; null if a part of the day will do
 * @param partOfDay null if the time is given
 */
public record SeriesWish(VisitTypeCode visitType, SiteCode site, @Nullable PractitionerId practitioner,
		PatientId patient, Recurrence recurrence, @Nullable LocalTime time, @Nullable PartOfDay partOfDay) {

	/** The part of the day that the visits begin in. */
	PartOfDay part() {
		return (this.partOfDay != null) ? this.partOfDay : PartOfDay.of(Objects.requireNonNull(this.time));
	}

	boolean allows(LocalTime start) {
		return (this.time == null || this.time.equals(start)) && (this.partOfDay == null || this.partOfDay.has(start));
	}

}
