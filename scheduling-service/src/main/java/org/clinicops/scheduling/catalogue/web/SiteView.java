package org.clinicops.scheduling.catalogue.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.catalogue.Closure;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.WeeklyHours;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A site, as a caller sees and writes it. Hours and closures are by the wall clock of its
 * zone.
 */
@Schema(example = """
		{"code": "LB", "name": "Long Beach", "address": "100 Ocean Blvd., Long Beach, CA 90802",
		"zone": "America/Los_Angeles", "hours": [{"day": "MONDAY", "from": "08:00", "to": "17:00"}],
		"closures": [{"date": "2026-12-25", "reason": "Christmas Day"}]}""")
record SiteView(@Nullable String code, @NotBlank @Size(max = 200) String name, @NotNull @Size(max = 500) String address,
		@NotNull ZoneId zone, @NotNull @Size(max = 50) List<@NotNull @Valid Hours> hours,
		@NotNull @Size(max = 1000) List<@NotNull @Valid ClosingDay> closures) {

	static SiteView of(Site site) {
		return new SiteView(site.code().value(), site.name(), site.address(), site.zone(),
				site.hours().stream().map(Hours::of).toList(),
				site.closures().stream().map((closure) -> new ClosingDay(closure.date(), closure.reason())).toList());
	}

	Site toSite(SiteCode code) {
		return new Site(code, this.name, this.address, this.zone,
				this.hours.stream().map((hours) -> hours.toHours("hours")).toList(),
				this.closures.stream().map((day) -> new Closure(day.date(), day.reason())).toList());
	}

	record Hours(@NotNull DayOfWeek day, @NotNull LocalTime from, @NotNull LocalTime to) {

		static Hours of(WeeklyHours hours) {
			return new Hours(hours.day(), hours.from(), hours.to());
		}

		/**
		 * The hours that these stand for.
		 * @throws Refusal if they end before they begin
		 */
		WeeklyHours toHours(String field) {
			if (!this.from.isBefore(this.to)) {
				throw Refusal.invalid(field, "order", "Hours end after they begin.");
			}
			return new WeeklyHours(this.day, this.from, this.to);
		}

	}

	record ClosingDay(@NotNull LocalDate date, @NotNull @Size(max = 200) String reason) {
	}

}
