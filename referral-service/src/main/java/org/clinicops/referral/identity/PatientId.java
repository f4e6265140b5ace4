package org.clinicops.referral.identity;

import org.clinicops.support.domain.Identifier;

/** Identifies a patient, whose details intake-service alone holds. */
public record PatientId(String value) implements Identifier {
}
