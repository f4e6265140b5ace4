package org.clinicops.intake;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.HttpCaller;
import org.clinicops.support.testing.Tokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Where intakes come in and are read: by a receptionist, unless somebody else sits there.
 */
final class Desk {

	/** Signed in as the public form, which sends intakes for patients. */
	static final String FORM = Tokens.bearer("patient-anonymous");

	private final HttpCaller http;

	@Autowired
	Desk(HttpCaller nobody) {
		this(nobody, Tokens.bearer("receptionist"));
	}

	private Desk(HttpCaller anyone, String token) {
		this.http = anyone.as(token);
	}

	/** The same desk with another person behind it. */
	Desk as(String token) {
		return new Desk(this.http, token);
	}

	Answer get(String path) {
		return this.http.get(path);
	}

	Answer read(String intake) {
		return get("/api/intakes/" + intake);
	}

	Answer submit(String form) {
		return this.http.post("/api/intakes", form);
	}

	Answer submit(String form, String key) {
		return this.http.post("/api/intakes", form, "Idempotency-Key", key);
	}

	/** An intake comes in through the public form; its id. */
	String submitted(String form) {
		Answer answer = as(FORM).submit(form);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.location()).isEqualTo("/api/intakes/" + answer.text("$.id"));
		return answer.text("$.id");
	}

	/** Waits until the intake's pathway has this status. */
	void awaitStatus(String intake, String pathway, String status) {
		await().untilAsserted(() -> assertThat(read(intake).texts("$.pathways[?(@.pathway=='" + pathway + "')].status"))
			.containsExactly(status));
	}

}
