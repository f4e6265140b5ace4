package org.clinicops.support.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far a message has got on its way. Stored with what it is about. An attempt claims
 * the delivery by moving {@code nextAttemptAt} to the end of its lease, so that nobody
 * else tries meanwhile and somebody does if the attempt dies.
 *
 * @param attempts that were begun
 * @param nextAttemptAt when it is due (again); null once nothing is left to do
 * @param lastError code of what the last failed attempt met, without any address
 */
public record Delivery(Status status, int attempts,
		@Indexed(name = "notification_due", sparse = true) @Nullable Instant nextAttemptAt, @Nullable Instant sentAt,
		@Nullable String lastError) {

	public static Delivery dueAt(Instant when) {
		return new Delivery(Status.PENDING, 0, when, null, null);
	}

	public boolean isDue(Instant now) {
		return this.nextAttemptAt != null && !this.nextAttemptAt.isAfter(now);
	}

	/** An attempt begins and has until then. */
	public Delivery claimed(Instant leaseEnd) {
		return new Delivery(this.status, this.attempts + 1, leaseEnd, null, this.lastError);
	}

	public Delivery sent(Instant at) {
		return new Delivery(Status.SENT, this.attempts, null, at, null);
	}

	public Delivery failed(String error, Instant nextAttemptAt) {
		return new Delivery(Status.RETRYING, this.attempts, nextAttemptAt, null, error);
	}

	/** What it is about came to an end first, or to another turn. */
	public Delivery notNeeded() {
		return new Delivery(Status.NOT_NEEDED, this.attempts, null, null, null);
	}

	/** Nobody knows where to send it. */
	public Delivery withoutAddress() {
		return new Delivery(Status.NO_ADDRESS, this.attempts, null, null, null);
	}

	/** The states of a delivery: it is tried until one of the last three is reached. */
	public enum Status {

		/** Not tried yet, or being tried for the first time. */
		PENDING,
		/** Failed at least once, will be tried again. */
		RETRYING,
		/** The mail server, or whoever else carries it, has it. */
		SENT,
		/** It was overtaken by events before anybody had it. */
		NOT_NEEDED,
		/** There is nowhere to send it. */
		NO_ADDRESS

	}

}
