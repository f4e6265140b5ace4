package org.clinicops.e2e;

import java.net.http.HttpHeaders;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, String text) {

	JsonNode json() {
		return Json.read(this.text);
	}

	/** The body of an answer that has to have this status. */
	JsonNode expect(int expected) {
		assertThat(this.status).as(this.text).isEqualTo(expected);
		return json();
	}

	/** The problem document of a refusal that has to have this status. */
	JsonNode problem(int expected) {
		JsonNode problem = expect(expected);
		assertThat(this.headers.firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(problem.required("status").asInt()).isEqualTo(expected);
		assertThat(problem.required("type").asString()).startsWith("urn:clinicops:problem:");
		assertThat(problem.required("detail").asString()).isNotBlank();
		assertThat(this.text).doesNotContain("Exception", "\tat ", "org.springframework");
		return problem;
	}

}
