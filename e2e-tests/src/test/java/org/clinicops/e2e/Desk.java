package org.clinicops.e2e;

import java.time.DayOfWeek;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who works with the appointment book, over its API. */
final class Desk {

	private final Clinic clinic;

	private final String token;

	private Desk(Stack stack, Function<Tokens, String> signIn) {
		this.clinic = new Clinic(stack);
		this.token = signIn.apply(this.clinic.tokens());
	}

	static Desk ofReceptionist(Stack stack) {
		return new Desk(stack, (tokens) -> tokens.role("receptionist"));
	}

	static Desk ofAdministrator(Stack stack) {
		return new Desk(stack, (tokens) -> tokens.role("admin"));
	}

	/** Of one of the demo users. */
	static Desk of(Stack stack, String user) {
		return new Desk(stack, (tokens) -> tokens.user(user));
	}

	Answer get(String path) {
		return this.clinic.get(Part.SCHEDULING, path, this.token);
	}

	Answer post(String path, String body) {
		return send("POST", path, body);
	}

	Answer put(String path, String body) {
		return send("PUT", path, body);
	}

	Answer send(String method, String path, String body) {
		return this.clinic.send(method, Part.SCHEDULING, path, this.token, body);
	}

	/** An entry of the catalogue, as it can be written back. */
	ObjectNode entry(String list, String key, String value) {
		return get(list).expect(200)
			.required("items")
			.valueStream()
			.filter((item) -> item.required(key).asString().equals(value))
			.findFirst()
			.map(ObjectNode.class::cast)
			.orElseThrow();
	}

	/** The first free time for an evaluation in so many weeks or later. */
	JsonNode freeTime(String site, int weeks) {
		return get("/api/availability?visitType=PT_EVALUATION&limit=1&sites=" + site + "&from="
				+ Wall.in(weeks, DayOfWeek.TUESDAY))
			.expect(200)
			.required("items")
			.required(0);
	}

	/** Books a free time in a week; the visit. */
	JsonNode booked(String site, String patientId) {
		return post("/api/appointments", Clinic.booking(freeTime(site, 1), "PT_EVALUATION", patientId).toString())
			.expect(201);
	}

	/** What somebody's asking for help has put into the work queue. */
	JsonNode requestOf(Person patient) {
		String intake = this.clinic.submit(patient.asksFor("PHYSICAL_THERAPY"), patient.email())
			.expect(201)
			.required("id")
			.asString();
		return this.clinic.awaitRequest(intake + "-physical-therapy");
	}

	/** Books it for somebody who asks for help; the visit. */
	JsonNode booked(String site, Person patient) {
		return booked(site, requestOf(patient));
	}

	/** Books it for a request of the work queue; the visit. */
	JsonNode booked(String site, JsonNode request) {
		ObjectNode booking = Clinic
			.booking(freeTime(site, 1), "PT_EVALUATION", request.required("patientId").asString())
			.put("bookingRequestId", request.required("id").asString());
		return post("/api/appointments", booking.toString()).expect(201);
	}

	/** Tries to book a visit at Orange. */
	Answer book(String patientId, String visitType, String practitionerId, String start) {
		return post("/api/appointments", """
				{"patientId": "%s", "visitType": "%s", "site": "OR", "practitionerId": "%s", "start": "%s"}"""
			.formatted(patientId, visitType, practitionerId, start));
	}

	/** How many visits a patient has, whatever their status. */
	int visits(String patientId) {
		return get("/api/appointments?patientId=" + patientId).expect(200).required("total").asInt();
	}

}
