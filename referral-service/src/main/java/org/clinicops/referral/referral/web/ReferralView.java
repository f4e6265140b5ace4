package org.clinicops.referral.referral.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.Task;
import org.jspecify.annotations.Nullable;

/**
 * A referral as lists show it.
 *
 * @param status {@code requested}, {@code accepted}, {@code rejected}…: FHIR Task codes
 * @param nextDeadline left out once the referral is accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(String id, String reference, String intakeId, String patientId, Pathway pathway, String procedure,
		Urgency urgency, String status, String recipientId, String recipientName, String owner, Instant requestedAt,
		@Nullable Instant nextDeadline, @Nullable Instant decidedAt, @Nullable DeclineReason declineReason) {

	static ReferralView of(Referral referral) {
		Task task = referral.task();
		Task.Answer answer = task.answer();
		return new ReferralView(referral.id().value(), referral.reference().value(),
				referral.order().intakeId().value(), referral.order().patientId().value(), referral.order().pathway(),
				referral.order().procedure().value(), referral.order().urgency(), referral.status().code(),
				task.recipientId().value(), task.recipientName(), referral.owner(), referral.requestedAt(),
				referral.nextDeadline(), (answer != null) ? answer.at() : null,
				(answer != null) ? answer.reason() : null);
	}

}
