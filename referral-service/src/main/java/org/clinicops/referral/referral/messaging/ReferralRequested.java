package org.clinicops.referral.referral.messaging;

import java.time.Instant;

import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ReferralEvent.Requested;

/** {@code clinic.referral.requested.v1}. */
record ReferralRequested(String referralId, String intakeId, String patientId, Pathway pathway, String procedure,
		Urgency urgency, String taskId, String recipientId, Instant decideBy, Instant requestedAt) {

	static ReferralRequested of(Requested event) {
		return new ReferralRequested(event.id().value(), event.order().intakeId().value(),
				event.order().patientId().value(), event.order().pathway(), event.order().procedure().value(),
				event.order().urgency(), event.task().id().value(), event.task().recipientId().value(),
				event.task().deadlines().decideBy(), event.at());
	}

}
