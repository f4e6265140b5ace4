package org.clinicops.scheduling.bookingrequest.web;

import java.time.OffsetDateTime;

import jakarta.validation.constraints.NotNull;

/** The body of a snooze. */
record Snooze(@NotNull OffsetDateTime until) {
}
