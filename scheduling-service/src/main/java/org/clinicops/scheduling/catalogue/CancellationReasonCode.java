package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** Such as {@code PATIENT_FEELS_BETTER}. */
public record CancellationReasonCode(String value) implements Identifier {
}
