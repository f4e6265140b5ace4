package org.clinicops.scheduling.catalogue;

import java.time.LocalDate;

/** A day on which a site stays closed, and why. */
public record Closure(LocalDate date, String reason) {
}
