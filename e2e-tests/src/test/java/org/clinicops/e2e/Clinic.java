package org.clinicops.e2e;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/** What people do with the services' APIs, in their own words. */
final class Clinic {

	private static final int PAGE_SIZE = 100;

	private final Stack stack;

	private final Tokens tokens;

	Clinic(Stack stack) {
		this.stack = stack;
		this.tokens = new Tokens(stack);
	}

	Tokens tokens() {
		return this.tokens;
	}

	/** Hands the form in, as the public page does. */
	Answer submit(ObjectNode form, String key) {
		return Http.post(this.stack.url(Part.INTAKE, "/api/intakes"), this.tokens.role("patient-anonymous"),
				form.toString(), "Idempotency-Key", key);
	}

	Answer get(Part service, String path, String token) {
		return Http.get(this.stack.url(service, path), token);
	}

	Answer post(Part service, String path, String token, Object body) {
		return Http.post(this.stack.url(service, path), token, body.toString());
	}

	Answer send(String method, Part service, String path, String token, String body) {
		return Http.send(method, this.stack.url(service, path), token, body);
	}

	/** The free times of a kind of visit at a site, earliest first. */
	List<JsonNode> freeTimes(String visitType, String site, String token) {
		return get(Part.SCHEDULING, "/api/availability?visitType=" + visitType + "&sites=" + site + "&limit=200", token)
			.expect(200)
			.required("items")
			.valueStream()
			.toList();
	}

	/** The command that books this free time. */
	static ObjectNode booking(JsonNode freeTime, String visitType, String patientId) {
		return Json.object("{}")
			.put("patientId", patientId)
			.put("visitType", visitType)
			.put("site", freeTime.required("site").asString())
			.put("practitionerId", freeTime.required("practitionerId").asString())
			.put("start", freeTime.required("start").asString());
	}

	/** All items of a list, as an administrator sees them. */
	List<JsonNode> all(Part service, String path) {
		int total = page(service, path, 0).required("total").asInt();
		return IntStream.rangeClosed(0, total / PAGE_SIZE)
			.mapToObj((page) -> page(service, path, page))
			.flatMap((page) -> page.required("items").valueStream())
			.toList();
	}

	/** The booking request of this id, as soon as it is in the queue. */
	JsonNode awaitRequest(String id) {
		return await()
			.until(() -> get(Part.SCHEDULING, "/api/booking-requests/" + id, this.tokens.role("receptionist")),
					(answer) -> answer.status() == 200)
			.json();
	}

	/** The id of the referral that an intake opened. */
	String awaitReferral(String intake) {
		return await().until(() -> of(Set.of(intake), Part.REFERRAL, "/api/referrals"), (found) -> !found.isEmpty())
			.get(0)
			.required("id")
			.asString();
	}

	/** The items of a list that belong to these intakes. */
	List<JsonNode> of(Set<String> intakes, Part service, String path) {
		return all(service, path).stream()
			.filter((item) -> intakes.contains(item.required("intakeId").asString()))
			.toList();
	}

	private JsonNode page(Part service, String path, int page) {
		return get(service, path + "?size=" + PAGE_SIZE + "&page=" + page, this.tokens.role("admin")).expect(200);
	}

	/** All mails that were delivered. */
	Stream<JsonNode> mails() {
		return Http.get(this.stack.mailUrl("/api/mails"), null).expect(200).valueStream();
	}

	/** The mails that lead to a referral. */
	List<JsonNode> mailsAbout(String referralId) {
		return mails().filter((mail) -> mail.required("text").asString().contains("/referrals/" + referralId)).toList();
	}

}
