package org.clinicops.scheduling.series.web;

import java.time.LocalTime;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.series.NewTimes;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reschedule of a series. What is left out stays as it is, but for rooms
 * and devices, which are any suitable and free ones.
 *
 * @param from the first visit that moves; all that are to come if it is left out
 * @param time on the wall
 * @param shiftDays by how many days each visit moves from where it was seen, ahead or
 * back; it needs an {@code If-Match}
 */
@Schema(example = """
		{"time": "10:30", "shiftDays": 1}""")
record MoveSeries(@Nullable String from, @Nullable LocalTime time,
		@Min(-NewTimes.MOST_DAYS) @Max(NewTimes.MOST_DAYS) @Nullable Integer shiftDays, @Nullable String site,
		@Nullable String practitionerId) {

	/**
	 * Where the visits are to move.
	 * @throws Refusal if the body does not say
	 */
	NewTimes toNewTimes() {
		if (this.time == null && this.shiftDays == null && this.site == null && this.practitionerId == null) {
			throw Refusal.invalid("time", "not-null", "Say what is to change.");
		}
		return new NewTimes(this.time, (this.shiftDays != null) ? this.shiftDays : 0,
				Optional.ofNullable(this.site).map(SiteCode::new).orElse(null),
				Optional.ofNullable(this.practitionerId).map(PractitionerId::new).orElse(null));
	}

}
