package org.clinicops.support.web;

import java.util.Objects;

import org.clinicops.support.domain.Aggregate;

/**
 * Versions as HTTP has them
 * (<a href= "https://www.rfc-editor.org/rfc/rfc9110#name-etag">{@code ETag}</a>): whoever
 * sends back the tag that they got is refused if somebody else was faster, see
 * {@link IfMatch}.
 */
public final class EntityTags {

	private EntityTags() {
	}

	/** The tag of what the caller gets. */
	public static String of(Aggregate<?> aggregate) {
		return of(Objects.requireNonNull(aggregate.version(), "Only what is stored has a tag"));
	}

	/** The tag of what was put together, whose version grows with that of each part. */
	public static String of(long version) {
		return "\"" + version + "\"";
	}

}
