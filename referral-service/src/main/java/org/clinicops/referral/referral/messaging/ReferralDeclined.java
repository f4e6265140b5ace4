package org.clinicops.referral.referral.messaging;

import java.time.Instant;

import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ReferralEvent.Declined;

/**
 * {@code clinic.referral.declined.v1}. The surgeon's note stays here: it is free text.
 */
record ReferralDeclined(String referralId, String intakeId, String patientId, Pathway pathway, String taskId,
		String recipientId, DeclineReason reason, Instant declinedAt) {

	static ReferralDeclined of(Declined event) {
		return new ReferralDeclined(event.id().value(), event.order().intakeId().value(),
				event.order().patientId().value(), event.order().pathway(), event.task().id().value(),
				event.task().recipientId().value(), event.reason(), event.at());
	}

}
