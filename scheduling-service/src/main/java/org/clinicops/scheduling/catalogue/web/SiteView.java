package org.clinicops.scheduling.catalogue.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.clinicops.scheduling.catalogue.Site;

/**
 * A site, as a caller sees it. Hours and closures are by the wall clock of its zone.
 */
record SiteView(String code, String name, String address, ZoneId zone, List<Hours> hours, List<Closure> closures) {

	static SiteView of(Site site) {
		return new SiteView(site.code().value(), site.name(), site.address(), site.zone(),
				site.hours().stream().map((hours) -> new Hours(hours.day(), hours.from(), hours.to())).toList(),
				site.closures().stream().map((closure) -> new Closure(closure.date(), closure.reason())).toList());
	}

	record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
	}

	record Closure(LocalDate date, String reason) {
	}

}
