package org.clinicops.referral.referral.messaging;

import java.time.Instant;

import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ReferralEvent.Accepted;

/** {@code clinic.referral.accepted.v1}. */
record ReferralAccepted(String referralId, String intakeId, String patientId, Pathway pathway, String taskId,
		String recipientId, Instant acceptedAt) {

	static ReferralAccepted of(Accepted event) {
		return new ReferralAccepted(event.id().value(), event.order().intakeId().value(),
				event.order().patientId().value(), event.order().pathway(), event.task().id().value(),
				event.task().recipientId().value(), event.at());
	}

}
