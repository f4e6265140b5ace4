package org.clinicops.support.web;

import java.util.Objects;

import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Versions as HTTP has them
 * (<a href= "https://www.rfc-editor.org/rfc/rfc9110#name-if-match">{@code ETag} and
 * {@code If-Match}</a>): whoever sends back the tag that they got is refused if somebody
 * else was faster.
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

	/**
	 * The version in an {@code If-Match} header; null if there is none, or any will do.
	 * @throws Refusal if it is no tag of ours
	 */
	public static @Nullable Long version(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.equals("*")) {
			return null;
		}
		try {
			return Long.valueOf(ifMatch.replaceFirst("^\"(.*)\"$", "$1"));
		}
		catch (NumberFormatException ex) {
			throw Refusal.invalid("If-Match", "unknown-tag", "This is no ETag that this service gave.");
		}
	}

}
