package org.clinicops.support.testing;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service answered. Paths are JSON paths into the body; one that leads nowhere
 * fails the test.
 *
 * @param status the HTTP status
 * @param contentType the header of this name, or empty
 * @param location the header of this name, or empty
 * @param tag the {@code ETag}, or empty
 * @param body the whole text
 */
public record Answer(int status, String contentType, String location, String tag, String body) {

	static Answer of(HttpResponse<String> response) {
		return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				response.headers().firstValue("Location").orElse(""), response.headers().firstValue("ETag").orElse(""),
				response.body());
	}

	/** The value there, of the type that it has in JSON. */
	public @Nullable Object value(String path) {
		return JsonPath.read(this.body, path);
	}

	/** The value there as a text, whatever its type. */
	public String text(String path) {
		return String.valueOf(value(path));
	}

	/** The texts in the list there. */
	public List<String> texts(String path) {
		return JsonPath.read(this.body, path);
	}

	/** The code of a problem. */
	public String code() {
		return text("$.code");
	}

	/** The fields that a problem names. */
	public List<String> fields() {
		return texts("$.errors[*].field");
	}

	/** The codes of the reasons that a problem gives. */
	public List<String> reasons() {
		return texts("$.reasons[*].code");
	}

	/** It is a problem of this status and code, and tells nothing internal. */
	public void assertProblem(int status, String code) {
		assertThat(this.status).as(this.body).isEqualTo(status);
		assertThat(this.contentType).startsWith("application/problem+json");
		assertThat(code()).isEqualTo(code);
		assertThat(this.body).doesNotContain("Exception", "at org.", "org.clinicops");
	}

}
