package org.clinicops.scheduling.catalogue.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.catalogue.RotaException.Kind;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Time off or an extra session, as a caller sees and writes it.
 *
 * @param from the first day
 * @param to the last day
 * @param site of an extra session, and of nothing else
 * @param hours of an extra session, or those that are off; all of the day is off if they
 * are left out
 */
@Schema(example = """
		{"id": "ito-leave", "practitioner": "pt-ito", "kind": "TIME_OFF", "from": "2026-12-01", "to": "2026-12-04"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RotaExceptionView(@Nullable String id, @NotBlank String practitioner, @NotNull Kind kind,
		@NotNull LocalDate from, @NotNull LocalDate to, @Nullable String site, @Nullable @Valid Hours hours) {

	private static final int MOST_DAYS = 366;

	private static final int LAST_YEAR = 9999;

	static RotaExceptionView of(RotaException exception) {
		return new RotaExceptionView(exception.id(), exception.practitioner().value(), exception.kind(),
				exception.from(), exception.to(),
				Optional.ofNullable(exception.site()).map(SiteCode::value).orElse(null),
				Optional.ofNullable(exception.hours())
					.map((hours) -> new Hours(hours.from(), hours.to()))
					.orElse(null));
	}

	/**
	 * The exception that the body stands for.
	 * @throws Refusal naming the field that does not go with the others
	 */
	RotaException toException(String id) {
		long days = ChronoUnit.DAYS.between(this.from, this.to);
		if (days < 0 || days >= MOST_DAYS || this.to.getYear() > LAST_YEAR) {
			throw Refusal.invalid("to", "range", "The last day is 0 to 365 days after the first.");
		}
		boolean extra = this.kind == Kind.EXTRA_SESSION;
		if (extra != (this.site != null)) {
			throw Refusal.invalid("site", "kind", "An extra session has a site, time off has none.");
		}
		if (extra && this.hours == null) {
			throw Refusal.invalid("hours", "kind", "An extra session has hours.");
		}
		return new RotaException(id, new PractitionerId(this.practitioner), this.from, this.to, this.kind,
				Optional.ofNullable(this.site).map(SiteCode::new).orElse(null),
				Optional.ofNullable(this.hours).map(Hours::toHours).orElse(null));
	}

	@Schema(name = "HoursOfADay")
	record Hours(@NotNull LocalTime from, @NotNull LocalTime to) {

		private RotaException.Hours toHours() {
			if (!this.from.isBefore(this.to)) {
				throw Refusal.invalid("hours", "order", "Hours end after they begin.");
			}
			return new RotaException.Hours(this.from, this.to);
		}

	}

}
