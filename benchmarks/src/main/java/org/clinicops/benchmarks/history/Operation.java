package org.clinicops.benchmarks.history;

import org.jspecify.annotations.Nullable;

/**
 * One request of one client and its answer. Times are microseconds since 1970.
 *
 * @param instance that was asked
 * @param appointment that it is about; none if it creates one
 * @param key that marks a creation, so that it may come twice
 * @param wanted what it would book, or where it would move
 * @param contested whether others wanted the same at that moment
 */
record Operation(Kind kind, int instance, @Nullable String appointment, @Nullable String key, @Nullable Visit wanted,
		boolean contested, long invoked, long answered, Answer answer) {

	/** The appointment that it created, changed or read, if the answer says so. */
	@Nullable String subject() {
		return (this.answer.entry() != null) ? this.answer.entry().id() : this.appointment;
	}

	/** What a client can ask for. */
	enum Kind {

		BOOK, HOLD, OVERBOOK, RESCHEDULE, CONFIRM, RENEW, RELEASE, CANCEL, UNDO, READ;

		boolean creates() {
			return this == BOOK || this == HOLD || this == OVERBOOK;
		}

		boolean changes() {
			return !creates() && this != READ;
		}

		boolean isUndoable() {
			return this == RESCHEDULE || this == CANCEL;
		}

		/** Whether it tries to take a time. */
		boolean isAttempt() {
			return creates() || this == RESCHEDULE;
		}

	}

}
