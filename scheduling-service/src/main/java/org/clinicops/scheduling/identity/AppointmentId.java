package org.clinicops.scheduling.identity;

import org.clinicops.support.domain.Identifier;

/** An appointment of the book. */
public record AppointmentId(String value) implements Identifier {
}
