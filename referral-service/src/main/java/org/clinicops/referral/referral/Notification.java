package org.clinicops.referral.referral;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far telling the recipient has got. An attempt claims the notification by moving
 * {@code nextAttemptAt} to the end of its lease, so that nobody else tries meanwhile and
 * somebody does if the attempt dies.
 *
 * @param attempts that were begun
 * @param nextAttemptAt when it is due (again); null once it is sent or not needed
 * @param lastError code of what the last failed attempt met, without any address
 */
public record Notification(Status status, int attempts,
		@Indexed(name = "notification_due", sparse = true) @Nullable Instant nextAttemptAt, @Nullable Instant sentAt,
		@Nullable String lastError) {

	static Notification dueAt(Instant when) {
		return new Notification(Status.PENDING, 0, when, null, null);
	}

	public boolean isDue(Instant now) {
		return this.nextAttemptAt != null && !this.nextAttemptAt.isAfter(now);
	}

	/** An attempt begins and has until then. */
	public Notification claimed(Instant leaseEnd) {
		return new Notification(this.status, this.attempts + 1, leaseEnd, null, this.lastError);
	}

	public Notification sent(Instant at) {
		return new Notification(Status.SENT, this.attempts, null, at, null);
	}

	public Notification failed(String error, Instant nextAttemptAt) {
		return new Notification(Status.RETRYING, this.attempts, nextAttemptAt, null, error);
	}

	/** The answer came first. */
	public Notification notNeeded() {
		return new Notification(Status.NOT_NEEDED, this.attempts, null, null, null);
	}

	/** The states of a notification: it is tried until the mail is sent or not needed. */
	public enum Status {

		/** Not tried yet, or being tried for the first time. */
		PENDING,
		/** Failed at least once, will be tried again. */
		RETRYING,
		/** The mail server has it. */
		SENT,
		/** The referral was answered before the mail server had it. */
		NOT_NEEDED

	}

}
