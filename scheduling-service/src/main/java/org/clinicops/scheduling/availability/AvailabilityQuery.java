package org.clinicops.scheduling.availability;

import java.time.LocalDate;
import java.util.Set;

import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param sites any site if empty
 * @param practitioner anybody who is qualified if null
 * @param from the first day
 * @param to the last day
 * @param limit how many times at most
 */
public record AvailabilityQuery(VisitTypeCode visitType, Set<SiteCode> sites, @Nullable PractitionerId practitioner,
		LocalDate from, LocalDate to, int limit) {
}
