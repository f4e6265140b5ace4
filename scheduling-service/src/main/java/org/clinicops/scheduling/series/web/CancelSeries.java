package org.clinicops.scheduling.series.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body of a cancellation of a series.
 *
 * @param from the first visit that is cancelled; all that are to come if it is left out
 * @param reason code of the catalogue
 */
record CancelSeries(@Nullable String from, @NotBlank String reason) {
}
