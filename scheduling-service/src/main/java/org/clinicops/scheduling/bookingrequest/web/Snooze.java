package org.clinicops.scheduling.bookingrequest.web;

import java.time.OffsetDateTime;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** The body of a snooze. */
@Schema(example = """
		{"until": "2026-12-01T08:00:00-08:00"}""")
record Snooze(@NotNull OffsetDateTime until) {
}
