package org.clinicops.support.problem;

import java.io.IOException;

/** A request body went on beyond the limit. */
class BodyTooLargeException extends IOException {

	static final String DETAIL = "The body is larger than any command of this service can be.";

	private static final long serialVersionUID = 1L;

	BodyTooLargeException() {
		super(DETAIL);
	}

}
