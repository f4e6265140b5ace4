package org.clinicops.referral.referral;

import org.clinicops.referral.recipient.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at referrals or answers them. A surgeon sees and answers what is
 * addressed to them, and cannot tell that there is anything else.
 *
 * @param recipient under which referrals are addressed to them, if any are
 * @param seesAll whoever they are addressed to
 * @param answersAll in the place of whoever they are addressed to
 */
public record Actor(String name, @Nullable RecipientId recipient, boolean seesAll, boolean answersAll) {

	boolean maySee(Referral referral) {
		return this.seesAll || isAskedBy(referral);
	}

	boolean mayAnswer(Referral referral) {
		return this.answersAll || isAskedBy(referral);
	}

	private boolean isAskedBy(Referral referral) {
		return referral.recipientId().equals(this.recipient);
	}

}
