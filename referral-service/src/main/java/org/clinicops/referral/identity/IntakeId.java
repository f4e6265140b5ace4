package org.clinicops.referral.identity;

import org.clinicops.support.domain.Identifier;

/** Identifies the intake that a referral goes back to. */
public record IntakeId(String value) implements Identifier {
}
