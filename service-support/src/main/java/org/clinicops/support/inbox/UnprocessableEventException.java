package org.clinicops.support.inbox;

/**
 * No number of attempts will make this event good: it goes to the dead letters at once,
 * with this message as its cause.
 */
public class UnprocessableEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnprocessableEventException(String message) {
		super(message);
	}

}
