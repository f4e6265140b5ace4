package org.clinicops.intake.patient;

import org.clinicops.support.domain.Identifier;

/** Identifies a patient everywhere, and says nothing about them. */
public record PatientId(String value) implements Identifier {
}
