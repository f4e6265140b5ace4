package org.clinicops.referral.recipient;

import org.clinicops.support.domain.Identifier;

/** Identifies a recipient; the claim {@code recipient} of a surgeon's token holds it. */
public record RecipientId(String value) implements Identifier {
}
