package org.clinicops.scheduling.catalogue.web;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A weekly session of the rota, as a caller sees and writes it.
 *
 * @param effectiveFrom the first day that counts
 * @param effectiveTo the last day that counts, if there is one
 */
@Schema(example = """
		{"id": "pt-ito-mon-1", "practitioner": "pt-ito", "site": "WH",
		"hours": {"day": "MONDAY", "from": "08:00", "to": "12:00"}, "effectiveFrom": "2026-12-07"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RotaSessionView(@Nullable String id, @NotBlank String practitioner, @NotBlank String site,
		@NotNull @Valid SiteView.Hours hours, @NotNull LocalDate effectiveFrom, @Nullable LocalDate effectiveTo) {

	static RotaSessionView of(RotaSession session) {
		return new RotaSessionView(session.id(), session.practitioner().value(), session.site().value(),
				SiteView.Hours.of(session.hours()), session.effectiveFrom(), session.effectiveTo());
	}

	RotaSession toSession(String id) {
		requireYear("effectiveFrom", this.effectiveFrom);
		requireYear("effectiveTo", this.effectiveTo);
		if (this.effectiveTo != null && this.effectiveTo.isBefore(this.effectiveFrom)) {
			throw Refusal.invalid("effectiveTo", "order", "The last day is not before the first.");
		}
		return new RotaSession(id, new PractitionerId(this.practitioner), new SiteCode(this.site),
				this.hours.toHours("hours"), this.effectiveFrom, this.effectiveTo);
	}

	private static void requireYear(String field, @Nullable LocalDate date) {
		if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
			throw Refusal.invalid(field, "range", "The year has up to four digits.");
		}
	}

}
