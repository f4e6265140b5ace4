package org.clinicops.scheduling.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.catalogue.TravelTime;
import org.jspecify.annotations.Nullable;

/**
 * How long staff need between two sites, in either direction, as a caller sees and writes
 * it.
 */
@Schema(example = """
		{"from": "NB", "to": "WH", "minutes": 45}""")
record TravelTimeView(@Nullable String from, @Nullable String to, @NotNull @Min(0) @Max(1440) Integer minutes) {

	static TravelTimeView of(TravelTime travel) {
		return new TravelTimeView(travel.from().value(), travel.to().value(), travel.minutes());
	}

}
