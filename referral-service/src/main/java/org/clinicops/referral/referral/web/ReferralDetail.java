package org.clinicops.referral.referral.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.Task;
import org.clinicops.support.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One referral with its history.
 *
 * @param tasks the attempts at recipients, the current one last
 * @param notification of the current recipient
 */
record ReferralDetail(@JsonUnwrapped ReferralSummary summary, List<TaskView> tasks, NotificationView notification) {

	static ReferralDetail of(Referral referral) {
		return new ReferralDetail(ReferralSummary.of(referral), referral.tasks().stream().map(TaskView::of).toList(),
				NotificationView.of(referral.notification()));
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record TaskView(String id, String recipientId, String recipientName, String status, Instant requestedAt,
			Instant receiveBy, Instant decideBy, @Nullable AnswerView answer) {

		static TaskView of(Task task) {
			return new TaskView(task.id().value(), task.recipientId().value(), task.recipientName(),
					task.status().code(), task.requestedAt(), task.deadlines().receiveBy(), task.deadlines().decideBy(),
					(task.answer() != null) ? AnswerView.of(task.answer()) : null);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record AnswerView(String by, Instant at, @Nullable DeclineReason reason, @Nullable String note) {

		static AnswerView of(Task.Answer answer) {
			return new AnswerView(answer.by(), answer.at(), answer.reason(), answer.note());
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Answer";
		}

	}

	/**
	 * How far telling the recipient has got.
	 *
	 * @param lastError {@code unreachable}, {@code refused}, {@code authentication} or
	 * {@code bad-address}
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NotificationView(Delivery.Status status, int attempts, @Nullable Instant nextAttemptAt,
			@Nullable Instant sentAt, @Nullable String lastError) {

		static NotificationView of(Delivery notification) {
			return new NotificationView(notification.status(), notification.attempts(), notification.nextAttemptAt(),
					notification.sentAt(), notification.lastError());
		}

	}

}
