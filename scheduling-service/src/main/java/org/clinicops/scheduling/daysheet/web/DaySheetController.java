package org.clinicops.scheduling.daysheet.web;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.daysheet.DaySheets;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows one day of a site. */
@RestController
class DaySheetController {

	private final DaySheets sheets;

	DaySheetController(DaySheets sheets) {
		this.sheets = sheets;
	}

	@Operation(summary = "Show one day of a site: sessions, visits and what is free between them")
	@GetMapping("/api/day-sheet")
	DaySheetView sheet(@RequestParam SiteCode site,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
			@RequestParam(required = false) @Nullable PractitionerId practitionerId, Caller caller) {
		if (!caller.worksAt(site.value())) {
			throw Refusal.forbidden("not-your-site", "You work at other sites.");
		}
		return DaySheetView.of(this.sheets.of(site, date, practitionerId));
	}

}
