package org.clinicops.referral.referral;

import org.clinicops.support.domain.Identifier;

/** Identifies one attempt at a recipient: the referral and the attempt's number. */
public record TaskId(String value) implements Identifier {

	static TaskId of(ReferralId referral, int attempt) {
		return new TaskId(referral.value() + "-" + attempt);
	}

}
