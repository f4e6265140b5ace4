package org.clinicops.referral.referral.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Order;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.Task;
import org.clinicops.referral.referral.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a list. What there is not (yet) is left out.
 *
 * @param status in FHIR's codes, see {@link TaskStatus}
 * @param nextDeadline as long as the referral is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralSummary(String id, String reference, String intakeId, String patientId, Pathway pathway,
		String procedure, Urgency urgency, String status, String recipientId, String recipientName, String owner,
		Instant requestedAt, @Nullable Instant nextDeadline, @Nullable Instant decidedAt,
		@Nullable DeclineReason declineReason) {

	static ReferralSummary of(Referral referral) {
		Order order = referral.order();
		Task task = referral.task();
		Task.Answer answer = task.answer();
		return new ReferralSummary(referral.id().value(), referral.reference().value(), order.intakeId().value(),
				order.patientId().value(), order.pathway(), order.procedure().value(), order.urgency(),
				referral.status().code(), task.recipientId().value(), task.recipientName(), referral.owner(),
				referral.requestedAt(), referral.nextDeadline(), (answer != null) ? answer.at() : null,
				(answer != null) ? answer.reason() : null);
	}

}
