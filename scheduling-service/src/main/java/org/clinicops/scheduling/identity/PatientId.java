package org.clinicops.scheduling.identity;

import org.clinicops.support.domain.Identifier;

/** The patient, known here by this alone: the details live in intake-service. */
public record PatientId(String value) implements Identifier {
}
