package org.clinicops.support.domain;

import org.jspecify.annotations.Nullable;

/**
 * One rule that stands in the way.
 *
 * @param code stable, in kebab-case, such as {@code room-busy}
 * @param message for a person
 * @param field dotted path of the field at fault, if it is one field
 */
public record Reason(String code, String message, @Nullable String field) {

	public Reason(String code, String message) {
		this(code, message, null);
	}

}
