package org.clinicops.benchmarks.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a client was told.
 *
 * @param status of HTTP; 0 if no answer came, so that nobody knows what happened
 * @param code of the problem, if it was a refusal
 * @param reasons codes of what stood in the way
 * @param entry the appointment, if it was done
 */
record Answer(int status, @Nullable String code, List<String> reasons, @Nullable Entry entry) {

	static final Answer UNKNOWN = new Answer(0, null, List.of(), null);

	static Answer done(int status, Entry entry) {
		return new Answer(status, null, List.of(), entry);
	}

	boolean isUnknown() {
		return this.status == 0;
	}

	boolean isRefusal() {
		return this.status >= 400 && this.status < 500;
	}

	boolean isError() {
		return this.status >= 500;
	}

}
