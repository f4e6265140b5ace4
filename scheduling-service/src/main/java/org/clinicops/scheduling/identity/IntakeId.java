package org.clinicops.scheduling.identity;

import org.clinicops.support.domain.Identifier;

/** The intake that a booking request goes back to. */
public record IntakeId(String value) implements Identifier {
}
