package org.clinicops.scheduling.appointment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/**
 * The body of a cancellation.
 *
 * @param reason code of the catalogue
 */
@Schema(example = """
		{"reason": "PATIENT_CANNOT_COME"}""")
record Cancel(@NotBlank String reason) {
}
