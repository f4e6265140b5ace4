package org.clinicops.scheduling.series.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of a cancellation of a series.
 *
 * @param from the first visit that is cancelled; all that are to come if it is left out
 * @param reason code of the catalogue
 */
@Schema(example = """
		{"reason": "PATIENT_FEELS_BETTER"}""")
record CancelSeries(@Nullable String from, @NotBlank String reason) {
}
