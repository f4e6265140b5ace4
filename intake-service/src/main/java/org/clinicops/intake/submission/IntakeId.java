package org.clinicops.intake.submission;

import org.clinicops.support.domain.Identifier;

/** Identifies an intake. */
public record IntakeId(String value) implements Identifier {
}
