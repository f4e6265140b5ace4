package org.clinicops.scheduling.availability.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.availability.AvailabilityQuery;
import org.clinicops.scheduling.availability.PartOfDay;
import org.clinicops.scheduling.availability.Wishes;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * The query parameters of a search; what is left out is left open.
 *
 * @param sites where it may be
 * @param practitionerId with whom it has to be
 * @param from first day; today if left out
 * @param to last day, at most 90 days later, which it is if left out
 * @param patientId whose other visits are in the way
 * @param preferredSites where it had better be
 * @param preferredPractitionerId with whom it had better be
 * @param page from 0
 * @param limit the most that a page holds, 1 to 200; 20 if left out
 */
record SearchParameters(@NotNull VisitTypeCode visitType, Set<SiteCode> sites, @Nullable PractitionerId practitionerId,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, Set<DayOfWeek> weekdays,
		Set<PartOfDay> partsOfDay, @Nullable PatientId patientId, Set<SiteCode> preferredSites,
		@Nullable PractitionerId preferredPractitionerId, @Min(0) @Max(100) Integer page,
		@Min(1) @Max(200) Integer limit) {

	static final int MOST_DAYS = 90;

	private static final int USUAL_LIMIT = 20;

	private static final int MOST_YEARS = 10;

	SearchParameters(VisitTypeCode visitType, @Nullable Set<SiteCode> sites, @Nullable PractitionerId practitionerId,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Set<DayOfWeek> weekdays,
			@Nullable Set<PartOfDay> partsOfDay, @Nullable PatientId patientId, @Nullable Set<SiteCode> preferredSites,
			@Nullable PractitionerId preferredPractitionerId, @Nullable Integer page, @Nullable Integer limit) {
		this.visitType = visitType;
		this.sites = Objects.requireNonNullElse(sites, Set.of());
		this.practitionerId = practitionerId;
		this.from = from;
		this.to = to;
		this.weekdays = Objects.requireNonNullElse(weekdays, Set.of());
		this.partsOfDay = Objects.requireNonNullElse(partsOfDay, Set.of());
		this.patientId = patientId;
		this.preferredSites = Objects.requireNonNullElse(preferredSites, Set.of());
		this.preferredPractitionerId = preferredPractitionerId;
		this.page = Objects.requireNonNullElse(page, 0);
		this.limit = Objects.requireNonNullElse(limit, USUAL_LIMIT);
	}

	/**
	 * What is looked for.
	 * @throws Refusal if the days are too far away or too many
	 */
	AvailabilityQuery toQuery(LocalDate today) {
		LocalDate first = (this.from != null) ? requireNear(this.from, today) : today;
		LocalDate last = (this.to != null) ? requireRange(first, this.to) : first.plusDays(MOST_DAYS);
		return new AvailabilityQuery(this.visitType, this.sites, this.practitionerId, first, last, this.weekdays,
				this.partsOfDay, this.patientId, new Wishes(this.preferredSites, this.preferredPractitionerId));
	}

	private static LocalDate requireNear(LocalDate from, LocalDate today) {
		if (Math.abs(ChronoUnit.YEARS.between(today, from)) > MOST_YEARS) {
			throw Refusal.invalid("from", "range", "The first day is at most " + MOST_YEARS + " years from now.");
		}
		return from;
	}

	private static LocalDate requireRange(LocalDate from, LocalDate to) {
		long days = ChronoUnit.DAYS.between(from, to);
		if (days < 0 || days > MOST_DAYS) {
			throw Refusal.invalid("to", "range", "The last day is 0 to " + MOST_DAYS + " days after the first.");
		}
		return to;
	}

}
