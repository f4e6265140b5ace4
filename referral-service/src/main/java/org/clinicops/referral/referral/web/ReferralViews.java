package org.clinicops.referral.referral.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Notification;
import org.clinicops.referral.referral.Order;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.Task;
import org.clinicops.referral.referral.TaskStatus;
import org.jspecify.annotations.Nullable;

/** How referrals look over HTTP. What there is not (yet) is left out. */
final class ReferralViews {

	private ReferralViews() {
	}

	/**
	 * A referral in a list.
	 *
	 * @param status in FHIR's codes, see {@link TaskStatus}
	 * @param nextDeadline as long as the referral is open
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Summary(String id, String reference, String intakeId, String patientId, Pathway pathway, String procedure,
			Urgency urgency, String status, String recipientId, String recipientName, String owner, Instant requestedAt,
			@Nullable Instant nextDeadline, @Nullable Instant decidedAt, @Nullable DeclineReason declineReason) {

		static Summary of(Referral referral) {
			Order order = referral.order();
			Task task = referral.task();
			Task.Answer answer = task.answer();
			return new Summary(referral.id().value(), referral.reference().value(), order.intakeId().value(),
					order.patientId().value(), order.pathway(), order.procedure().value(), order.urgency(),
					referral.status().code(), task.recipientId().value(), task.recipientName(), referral.owner(),
					referral.requestedAt(), referral.nextDeadline(), (answer != null) ? answer.at() : null,
					(answer != null) ? answer.reason() : null);
		}

	}

	/**
	 * One referral with its history.
	 *
	 * @param tasks the attempts at recipients, the current one last
	 * @param notification of the current recipient
	 */
	record Detail(@JsonUnwrapped Summary summary, List<TaskView> tasks, NotificationView notification) {

		static Detail of(Referral referral) {
			return new Detail(Summary.of(referral), referral.tasks().stream().map(TaskView::of).toList(),
					NotificationView.of(referral.notification()));
		}

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
	record NotificationView(Notification.Status status, int attempts, @Nullable Instant nextAttemptAt,
			@Nullable Instant sentAt, @Nullable String lastError) {

		static NotificationView of(Notification notification) {
			return new NotificationView(notification.status(), notification.attempts(), notification.nextAttemptAt(),
					notification.sentAt(), notification.lastError());
		}

	}

}
