package org.clinicops.scheduling.identity;

import org.clinicops.support.domain.Identifier;

/** Visits that were booked together. */
public record SeriesId(String value) implements Identifier {
}
