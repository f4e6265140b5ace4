package org.clinicops.support.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What the current thread is acting upon: the event being handled, and the trace that it
 * belongs to. Events raised meanwhile name it as their cause.
 *
 * @param eventId the event being handled, or null while a command is
 * @param traceparent W3C trace context, if there is one
 */
public record Causation(@Nullable String eventId, @Nullable String traceparent) {

	private static final Causation NONE = new Causation(null, null);

	private static final ThreadLocal<Causation> CURRENT = new ThreadLocal<>();

	public static Causation current() {
		Causation current = CURRENT.get();
		return (current != null) ? current : NONE;
	}

	/** Acts with this as the cause of whatever is raised. */
	public void during(Runnable action) {
		CURRENT.set(this);
		try {
			action.run();
		}
		finally {
			CURRENT.remove();
		}
	}

}
