package org.clinicops.referral.referral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.clinicops.referral.identity.IntakeId;

import org.clinicops.support.domain.Identifier;

/**
 * Identifies a referral: a UUID. Derived from what it is opened for, so that an intake's
 * pathway cannot be referred twice; nobody can tell the pathway from it, because it
 * stands in mails.
 */
public record ReferralId(String value) implements Identifier {

	/** Always the same for the same pathway of the same intake. */
	public static ReferralId of(IntakeId intake, Pathway pathway) {
		String name = intake.value() + "/" + pathway;
		return new ReferralId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
	}

}
