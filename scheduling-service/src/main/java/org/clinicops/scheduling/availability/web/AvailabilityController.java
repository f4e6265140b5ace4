package org.clinicops.scheduling.availability.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.clinicops.scheduling.availability.AvailabilityQuery;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers "when is the next one, anywhere?". */
@RestController
class AvailabilityController {

	private static final int USUAL_DAYS = 14;

	private static final int MOST_DAYS = 90;

	private static final int MOST_YEARS = 10;

	private final AvailabilitySearch search;

	AvailabilityController(AvailabilitySearch search) {
		this.search = search;
	}

	@GetMapping("/api/availability")
	FreeTimes find(@RequestParam VisitTypeCode visitType, @RequestParam(defaultValue = "") Set<SiteCode> sites,
			@RequestParam(required = false) @Nullable PractitionerId practitionerId,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
		LocalDate first = (from != null) ? requireNear(from, this.search.today()) : this.search.today();
		LocalDate last = (to != null) ? requireRange(first, to) : first.plusDays(USUAL_DAYS);
		return new FreeTimes(visitType.value(), first, last,
				this.search.find(new AvailabilityQuery(visitType, sites, practitionerId, first, last, limit))
					.stream()
					.map(FreeTimeView::of)
					.toList());
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

	record FreeTimes(String visitType, LocalDate from, LocalDate to, List<FreeTimeView> items) {
	}

}
