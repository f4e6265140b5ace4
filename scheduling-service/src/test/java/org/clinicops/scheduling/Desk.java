package org.clinicops.scheduling;

import java.util.UUID;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.HttpCaller;
import org.clinicops.support.testing.Tokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The front desk: a receptionist, unless somebody else sits there. */
final class Desk {

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

	Answer book(String body) {
		return this.http.post("/api/appointments", body);
	}

	Answer book(String body, String key) {
		return this.http.post("/api/appointments", body, "Idempotency-Key", key);
	}

	Answer hold(String body) {
		return this.http.post("/api/holds", body);
	}

	/** Does something to an appointment, whatever its version. */
	Answer change(String appointment, String command, String body) {
		return this.http.post("/api/appointments/" + appointment + "/" + command, body);
	}

	/** Does it to the version that this desk has seen. */
	Answer change(String appointment, String command, String body, String seen) {
		return this.http.post("/api/appointments/" + appointment + "/" + command, body, "If-Match", seen);
	}

	Answer ofHold(String hold, String command) {
		return this.http.post("/api/holds/" + hold + "/" + command, "");
	}

	Answer release(String hold) {
		return this.http.delete("/api/holds/" + hold);
	}

	Answer preview(String body) {
		return this.http.post("/api/series/preview", body);
	}

	Answer bookSeries(String body) {
		return this.http.post("/api/series", body);
	}

	Answer bookSeries(String body, String key) {
		return this.http.post("/api/series", body, "Idempotency-Key", key);
	}

	/** Does something to a series, whatever its version. */
	Answer changeSeries(String series, String command, String body) {
		return this.http.post("/api/series/" + series + "/" + command, body);
	}

	/** Does it to the version that this desk has seen. */
	Answer changeSeries(String series, String command, String body, String seen) {
		return this.http.post("/api/series/" + series + "/" + command, body, "If-Match", seen);
	}

	/** The version of a series that this desk sees now. */
	String seenSeries(String series) {
		return get("/api/series/" + series).tag();
	}

	/** Does something to a request of the work queue, whatever its version. */
	Answer work(String request, String command, String body) {
		return this.http.post("/api/booking-requests/" + request + "/" + command, body);
	}

	/** Does it to the version that this desk has seen. */
	Answer work(String request, String command, String body, String seen) {
		return this.http.post("/api/booking-requests/" + request + "/" + command, body, "If-Match", seen);
	}

	Answer post(String path) {
		return this.http.post(path, "");
	}

	/** Has a patient wait for a time. */
	Answer waitFor(String body) {
		return this.http.post("/api/waitlist", body);
	}

	Answer waitFor(String body, String key) {
		return this.http.post("/api/waitlist", body, "Idempotency-Key", key);
	}

	/** Decides on what an entry of the waitlist was offered, whatever its version. */
	Answer decide(String entry, String decision) {
		return this.http.post("/api/waitlist/" + entry + "/" + decision, "");
	}

	/** Does it to the version that this desk has seen. */
	Answer decide(String entry, String decision, String seen) {
		return this.http.post("/api/waitlist/" + entry + "/" + decision, "", "If-Match", seen);
	}

	Answer put(String path, String body) {
		return this.http.put(path, body);
	}

	/** Puts it if the catalogue is as this desk has seen it. */
	Answer put(String path, String body, String seen) {
		return this.http.put(path, body, "If-Match", seen);
	}

	Answer delete(String path) {
		return this.http.delete(path);
	}

	/**
	 * Brings in a type of visit that needs a device, which everybody at the three sites
	 * does who does evaluations: for an administrator.
	 */
	void offerTraction(String deviceKind) {
		made(put("/api/visit-types/TRACTION",
				"""
						{"name":"Traction","pathway":"PHYSICAL_THERAPY","minutes":60,"bufferBefore":0,"bufferAfter":10,"step":15,
						"leadMinutes":60,"horizonDays":180,
						"needs":{"practitioner":"THERAPIST","room":"TREATMENT_BAY","device":"%s"}}"""
					.formatted(deviceKind)));
		get("/api/practitioners?visitType=PT_EVALUATION").texts("$.items[*].id")
			.forEach((therapist) -> made(put("/api/practitioners/" + therapist, """
					{"name":"%s","kind":"THERAPIST","visitTypes":["PT_EVALUATION","PT_FOLLOW_UP","TRACTION"]}"""
				.formatted(therapist))));
	}

	/** The body of a booking of a visit with a device. */
	static String traction(String patient, String practitioner, String site, String start) {
		return evaluation(patient, practitioner, site, start).replace("PT_EVALUATION", "TRACTION");
	}

	private static void made(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	/** The body of a booking of a first visit to a therapist. */
	static String evaluation(String patient, String practitioner, String site, String start) {
		return """
				{"patientId":"%s","visitType":"PT_EVALUATION","site":"%s","practitionerId":"%s","start":"%s"}"""
			.formatted(patient, site, practitioner, start);
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

	/** Waits until this booking request is in the queue. */
	void awaitRequest(String id) {
		await("request " + id).until(() -> get("/api/booking-requests/" + id).status() == 200);
	}

}
