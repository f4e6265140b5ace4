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

}
