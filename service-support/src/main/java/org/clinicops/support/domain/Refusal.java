package org.clinicops.support.domain;

import java.util.List;

/**
 * A command that a rule forbids, with every reason; the one base type of rule violations.
 * It becomes a problem document (RFC 9457) in one place. Nothing in it may describe a
 * patient.
 */
public class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Kind kind;

	private final String code;

	private final transient List<Reason> reasons;

	/**
	 * A refusal for all of these reasons.
	 * @param kind what sort of refusal it is
	 * @param code stable, in kebab-case, such as {@code time-not-free}
	 * @param message one sentence for a person: what was wrong and what to do
	 * @param reasons every rule that stands in the way
	 */
	public Refusal(Kind kind, String code, String message, List<Reason> reasons) {
		super(message);
		this.kind = kind;
		this.code = code;
		this.reasons = List.copyOf(reasons);
	}

	/** Some field of the command has no acceptable value. */
	public static Refusal invalid(String field, String code, String message) {
		return new Refusal(Kind.INVALID, "invalid-field", message, List.of(new Reason(code, message, field)));
	}

	/** Nothing of this kind has that identifier (or the caller may not know). */
	public static Refusal unknown(String kind, Identifier id) {
		return new Refusal(Kind.UNKNOWN, "unknown-" + kind, "There is no " + kind + " " + id.value() + ".", List.of());
	}

	/** The present state does not allow it. */
	public static Refusal conflict(String code, String message) {
		return new Refusal(Kind.CONFLICT, code, message, List.of());
	}

	/** Somebody has changed it since the caller saw it. */
	public static Refusal stale() {
		return new Refusal(Kind.STALE, "changed-meanwhile",
				"Somebody else has changed this since. Reload it and decide again.", List.of());
	}

	/** The caller's role allows the command, but not for this one. */
	public static Refusal forbidden(String code, String message) {
		return new Refusal(Kind.FORBIDDEN, code, message, List.of());
	}

	public Kind kind() {
		return this.kind;
	}

	public String code() {
		return this.code;
	}

	public List<Reason> reasons() {
		return this.reasons;
	}

	/** The sorts of refusal, as a caller has to treat them. */
	public enum Kind {

		/** The command is malformed: correct it. */
		INVALID,
		/** The thing is not there. */
		UNKNOWN,
		/** The state changed or forbids it: look again. */
		CONFLICT,
		/** The caller decided on an older state: look again. */
		STALE,
		/** Well formed, but a rule says no. */
		UNPROCESSABLE,
		/** Not this caller. */
		FORBIDDEN,
		/** Nothing is wrong with it, but it is too much at this moment: try again. */
		BUSY

	}

}
