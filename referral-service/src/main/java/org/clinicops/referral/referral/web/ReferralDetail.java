package org.clinicops.referral.referral.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Notification;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.Task;
import org.jspecify.annotations.Nullable;

/**
 * A referral with its history.
 *
 * @param tasks the attempts at recipients, the current one last
 * @param notification of the current recipient
 */
record ReferralDetail(@JsonUnwrapped ReferralView referral, List<TaskView> tasks, NotificationView notification) {

	static ReferralDetail of(Referral referral) {
		return new ReferralDetail(ReferralView.of(referral), referral.tasks().stream().map(TaskView::of).toList(),
				NotificationView.of(referral.notification()));
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record TaskView(String id, String recipientId, String recipientName, String status, Instant requestedAt,
			Instant receiveBy, Instant decideBy, @Nullable Instant decidedAt, @Nullable String decidedBy,
			@Nullable DeclineReason declineReason, @Nullable String note) {

		static TaskView of(Task task) {
			Task.Answer answer = task.answer();
			return new TaskView(task.id().value(), task.recipientId().value(), task.recipientName(),
					task.status().code(), task.requestedAt(), task.deadlines().receiveBy(), task.deadlines().decideBy(),
					(answer != null) ? answer.at() : null, (answer != null) ? answer.by() : null,
					(answer != null) ? answer.reason() : null, (answer != null) ? answer.note() : null);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NotificationView(Notification.Status status, int attempts, @Nullable Instant nextAttemptAt,
			@Nullable Instant sentAt, @Nullable String lastError) {

		static NotificationView of(Notification notification) {
			return new NotificationView(notification.status(), notification.attempts(), notification.nextAttemptAt(),
					notification.sentAt(), notification.lastError());
		}

	}

}
