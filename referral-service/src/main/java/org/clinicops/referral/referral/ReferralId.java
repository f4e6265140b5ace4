package org.clinicops.referral.referral;

import org.clinicops.support.domain.Identifier;

/**
 * Identifies a referral. Derived from what it is opened for, so that an intake's pathway
 * cannot be referred twice.
 */
public record ReferralId(String value) implements Identifier {

	static ReferralId of(IntakeId intake, Pathway pathway) {
		return new ReferralId(intake.value() + "-" + pathway.inKebabCase());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
