package org.clinicops.scheduling.appointment.web;

import jakarta.validation.constraints.NotBlank;

/**
 * The body of a cancellation.
 *
 * @param reason code of the catalogue
 */
record Cancel(@NotBlank String reason) {
}
