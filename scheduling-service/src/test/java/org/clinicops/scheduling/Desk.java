package org.clinicops.scheduling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Tokens;

import org.springframework.core.env.Environment;

/** A caller at the front desk, who speaks HTTP. */
final class Desk {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String address;

	private final String token;

	Desk(Environment environment) {
		this("http://localhost:" + environment.getRequiredProperty("local.server.port"), Tokens.bearer("receptionist"));
	}

	private Desk(String address, String token) {
		this.address = address;
		this.token = token;
	}

	/** The same desk with another person behind it. */
	Desk as(String token) {
		return new Desk(this.address, token);
	}

	Answer get(String path) {
		return send(request(path));
	}

	Answer book(String body) {
		return send(request("/api/appointments").POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Answer book(String body, String key) {
		return send(request("/api/appointments").header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** An intake arrives; its id. */
	static String intake(String urgency, String pathways, String sites) {
		String id = UUID.randomUUID().toString();
		Broker.send("clinic.intake.v1", "clinic.intake.submitted.v1", id, """
				{"intakeId":"%s","patientId":"patient-of-%s","condition":"CERVICAL_DYSTONIA","urgency":"%s",
				"pathways":[%s],"preferredSites":[%s],"language":"en","submittedAt":"2026-11-23T15:00:00Z"}"""
			.formatted(id, id, urgency, pathways, sites));
		return id;
	}

	/** Waits for what events bring about; generous, as machines are busy at times. */
	static ConditionFactory eventually() {
		return Awaitility.await().atMost(Duration.ofSeconds(30));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Authorization", this.token)
			.header("Content-Type", "application/json");
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(),
					response.headers().firstValue("Location").orElse(""));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	record Answer(int status, String body, String location) {

		String text(String path) {
			return String.valueOf(JsonPath.<Object>read(this.body, path));
		}

		List<String> texts(String path) {
			return JsonPath.read(this.body, path);
		}

		String code() {
			return text("$.code");
		}

		List<String> reasons() {
			return texts("$.reasons[*].code");
		}

	}

}
