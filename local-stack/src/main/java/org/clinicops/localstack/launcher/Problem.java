package org.clinicops.localstack.launcher;

/**
 * Something the person at the keyboard can understand and mend; shown as its message
 * alone.
 */
final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Problem(String message) {
		super(message);
	}

}
