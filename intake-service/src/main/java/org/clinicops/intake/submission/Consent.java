package org.clinicops.intake.submission;

import java.time.Instant;

/**
 * That the patient agreed to what is stored and why (FHIR Consent): without it there is
 * no intake.
 *
 * @param language that the text was read in, {@code en} or {@code es}
 * @param textVersion of the text on the form
 */
public record Consent(Instant givenAt, String language, String textVersion) {

	/** Changes whenever {@code intake.consent} in the console's messages does. */
	private static final String CURRENT_TEXT = "2026-11";

	static Consent given(String language, Instant now) {
		return new Consent(now, language, CURRENT_TEXT);
	}

}
