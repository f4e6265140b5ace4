package org.clinicops.referral.referral;

import java.time.Instant;

import org.clinicops.referral.deadline.Deadlines;
import org.clinicops.referral.recipient.Recipient;
import org.clinicops.referral.recipient.RecipientId;
import org.clinicops.support.delivery.Delivery;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One attempt at a recipient (FHIR Task). Another recipient is another task, so that the
 * history stays.
 *
 * @param recipientName at the time
 * @param notification that the recipient gets
 * @param answer null until there is one
 */
public record Task(@Id TaskId id, RecipientId recipientId, String recipientName, TaskStatus status, Instant requestedAt,
		Deadlines deadlines, Delivery notification, @Nullable Answer answer) {

	static Task request(TaskId id, Recipient recipient, Deadlines deadlines, Instant now) {
		return new Task(id, recipient.id(), recipient.name(), TaskStatus.REQUESTED, now, deadlines, Delivery.dueAt(now),
				null);
	}

	Task accepted(String by, Instant now) {
		return answered(TaskStatus.ACCEPTED, new Answer(by, now, null, null));
	}

	Task declined(DeclineReason reason, @Nullable String note, String by, Instant now) {
		return answered(TaskStatus.REJECTED, new Answer(by, now, reason, note));
	}

	/** Whether this very answer was given before. */
	boolean isAnsweredWith(String by, @Nullable DeclineReason reason, @Nullable String note) {
		return this.answer != null && this.answer.equals(new Answer(by, this.answer.at(), reason, note));
	}

	private Task answered(TaskStatus outcome, Answer given) {
		return new Task(this.id, this.recipientId, this.recipientName, outcome, this.requestedAt, this.deadlines,
				this.notification, given);
	}

	/**
	 * What the recipient decided.
	 *
	 * @param by name of the caller who said so
	 * @param reason null if it was accepted
	 */
	public record Answer(String by, Instant at, @Nullable DeclineReason reason, @Nullable String note) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Answer";
		}

	}

}
