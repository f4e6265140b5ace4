package org.clinicops.benchmarks.history;

/** Something that must not happen, and happened. */
public record Violation(Kind kind, String what) {

	@Override
	public String toString() {
		return this.kind + ": " + this.what;
	}

	/** What must not happen. */
	public enum Kind {

		/** Two visits had one practitioner, room, device or patient at one time. */
		OVERLAP,
		/** One claim is in two appointments, or in one that takes no time. */
		CLAIMED_TWICE,
		/** A visit that was acknowledged is not in the book. */
		MISSING,
		/** A visit is not as the last answer about it said, and nobody asked for that. */
		CHANGED,
		/** A visit is in the book that nobody asked for. */
		UNASKED,
		/** One idempotency key gave two appointments. */
		TWICE,
		/** A refusal does not say why. */
		WITHOUT_REASON,
		/** A refusal says something that was not so. */
		UNJUSTIFIED,
		/** An instance that was up answered that something is wrong with it. */
		ERROR

	}

}
