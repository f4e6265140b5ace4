package org.clinicops.console.services;

import org.jspecify.annotations.Nullable;

/** The user's token ran out or is no longer accepted: they have to sign in again. */
public class SignInExpiredException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SignInExpiredException(@Nullable Exception cause) {
		super("The sign-in has run out", cause);
	}

}
