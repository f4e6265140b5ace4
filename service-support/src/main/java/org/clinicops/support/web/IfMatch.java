package org.clinicops.support.web;

import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has seen of what they change
 * (<a href= "https://www.rfc-editor.org/rfc/rfc9110#name-if-match">{@code If-Match}</a>),
 * as controller methods get it.
 *
 * @param version null if they do not say, or any will do
 */
public record IfMatch(@Nullable Long version) {

	/** The header. */
	public static final String HEADER = "If-Match";

	/** Of who does not say what they have seen. */
	public static final IfMatch ANY = new IfMatch(null);

	/**
	 * What the header says.
	 * @throws Refusal if it is no tag of ours
	 */
	static IfMatch of(@Nullable String header) {
		if (header == null || header.equals("*")) {
			return ANY;
		}
		try {
			return new IfMatch(Long.valueOf(header.replaceFirst("^\"(.*)\"$", "$1")));
		}
		catch (NumberFormatException ex) {
			throw Refusal.invalid(HEADER, "unknown-tag", "This is no ETag that this service gave.");
		}
	}

}
