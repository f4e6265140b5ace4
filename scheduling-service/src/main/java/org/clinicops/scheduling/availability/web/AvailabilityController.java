package org.clinicops.scheduling.availability.web;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.clinicops.scheduling.availability.AvailabilityQuery;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers "when is the next one, anywhere?". */
@RestController
class AvailabilityController {

	private final AvailabilitySearch search;

	private final Catalogues catalogues;

	AvailabilityController(AvailabilitySearch search, Catalogues catalogues) {
		this.search = search;
		this.catalogues = catalogues;
	}

	@GetMapping("/api/availability")
	@Operation(summary = "Find free times, anywhere or where it is wished")
	FreeTimes find(@Valid @ParameterObject SearchParameters parameters) {
		AvailabilityQuery query = parameters.toQuery(this.search.today());
		int limit = parameters.limit();
		List<Visit> found = this.search.find(query, parameters.page() * limit, limit + 1);
		return new FreeTimes(query.visitType().value(), query.from(), query.to(),
				found.stream().limit(limit).map(FreeTimeView::of).toList(), found.size() > limit);
	}

	/** How long patients wait at each site: the day of the third free time. */
	@GetMapping("/api/availability/third-next")
	@Operation(summary = "Say how long patients wait at each site")
	Items thirdNext(@RequestParam VisitTypeCode visitType) {
		LocalDate today = this.search.today();
		return new Items(this.catalogues.current()
			.sites()
			.stream()
			.map((site) -> ThirdNextView.of(site, today,
					this.search.thirdNext(visitType, site.code(), today.plusDays(SearchParameters.MOST_DAYS))))
			.toList());
	}

	/**
	 * A page of free times.
	 *
	 * @param hasMore whether there is another page
	 */
	record FreeTimes(String visitType, LocalDate from, LocalDate to, List<FreeTimeView> items, boolean hasMore) {
	}

	record Items(List<ThirdNextView> items) {
	}

}
