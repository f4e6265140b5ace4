package org.clinicops.console.testing;

import java.util.List;

/**
 * A Monday at the clinic: Maria Lopez waits urgently for physical therapy at Whittier,
 * Juan Ortiz for a pain consult anywhere, and Maria's injection waits for the surgeon's
 * answer.
 */
public final class Sample {

	public static final String MARIAS_REQUEST = "in-1-physical-therapy";

	public static final String MARIAS_REFERRAL = "ref-1";

	public static final String FREE_TIME = "2026-11-24T09:00-08:00 WH therapist-lee";

	private Sample() {
	}

	static void teach(StubServer services) {
		services.answers("GET /api/booking-requests", listOf(request("OPEN", ""), """
				{"id":"in-2-pain-management","intakeId":"in-2","patientId":"p-2","pathway":"PAIN_MANAGEMENT",
				"urgency":"ROUTINE","preferredSites":[],"status":"OPEN","openedAt":"2026-11-20T17:00:00Z"}"""));
		services.answers("GET /api/booking-requests/" + MARIAS_REQUEST, request("OPEN", ""));
		for (String command : List.of("release", "wake")) {
			services.answers("POST /api/booking-requests/" + MARIAS_REQUEST + "/" + command, request("OPEN", ""));
		}
		services.answers("POST /api/booking-requests/" + MARIAS_REQUEST + "/claim",
				request("OPEN", claimedBy("the.receptionist")));
		services.answers("POST /api/booking-requests/" + MARIAS_REQUEST + "/snooze",
				request("OPEN", ",\"snoozedUntil\":\"2026-11-24T08:00:00Z\""));
		services.answers("GET /api/patients", items(patient("p-1", "Maria", "Lopez"), patient("p-2", "Juan", "Ortiz")));
		services.answers("GET /api/intakes/in-1", """
				{"id":"in-1","reference":"CL-7K3M-9QXA","status":"SUBMITTED","urgency":"URGENT","language":"en",
				"submittedAt":"2026-11-23T14:00:00Z","patientId":"p-1","note":"evenings are hard"}""");
		services.answers("GET /api/intakes", listOf());
		services.answers("GET /api/sites", items("""
				{"code":"NB","name":"Newport Beach","address":"4631 Teller Ave."}""", """
				{"code":"OR","name":"Orange","address":"2617 East Chapman Ave."}""", """
				{"code":"WH","name":"Whittier","address":"12472 Washington Blvd."}"""));
		services.answers("GET /api/visit-types", items("""
				{"code":"PT_EVALUATION","name":"Evaluation","pathway":"PHYSICAL_THERAPY","minutes":60}""", """
				{"code":"PT_FOLLOW_UP","name":"Follow-up","pathway":"PHYSICAL_THERAPY","minutes":45}"""));
		services.answers("GET /api/availability",
				"""
						{"visitType":"PT_EVALUATION","from":"2026-11-23","to":"2026-12-07","items":[%s,%s,%s]}"""
					.formatted(free("2026-11-24T09:00:00-08:00"), free("2026-11-24T10:15:00-08:00"),
							free("2026-11-25T14:00:00-08:00")));
		services.answers("POST /api/appointments", 201, appointment());
		services.answers("GET /api/appointments/a-1", appointment());
		services.answers("GET /api/appointments", listOf(appointment()));
		services.answers("GET /api/day-sheet", daySheet());
		services.answers("POST /api/intakes", 201, receipt("SUBMITTED"));
		services.answers("GET /api/referrals", listOf(referral("requested", "")));
		services.answers("GET /api/referrals/" + MARIAS_REFERRAL, referral("requested", ""));
		services.answers("POST /api/referrals/" + MARIAS_REFERRAL + "/accept", referral("accepted", ""));
		services.answers("POST /api/referrals/" + MARIAS_REFERRAL + "/decline",
				referral("rejected", ",\"declineReason\":\"NO_CAPACITY\""));
	}

	/**
	 * Maria's booking request.
	 * @param more further JSON, with a leading comma
	 */
	public static String request(String status, String more) {
		return """
				{"id":"in-1-physical-therapy","intakeId":"in-1","patientId":"p-1","pathway":"PHYSICAL_THERAPY",
				"urgency":"URGENT","preferredSites":["WH"],"status":"%s","openedAt":"2026-11-23T14:00:00Z"%s}"""
			.formatted(status, more);
	}

	/** More of a request: that this user works on it until a quarter past nine. */
	public static String claimedBy(String user) {
		return ",\"claimedBy\":\"%s\",\"claimedUntil\":\"2026-11-23T17:15:00Z\"".formatted(user);
	}

	/** The same, of somebody whom others know by a name. */
	public static String claimedBy(String user, String name) {
		return claimedBy(user) + ",\"claimedByName\":\"%s\"".formatted(name);
	}

	public static String receipt(String status) {
		return """
				{"id":"in-9","reference":"CL-7K3M-9QXA","status":"%s","submittedAt":"2026-11-23T17:00:00Z"}"""
			.formatted(status);
	}

	/** Two emergencies, Juan's this morning and Maria's of Sunday night. */
	public static void emergencies(StubServer services) {
		services.answers("GET /api/intakes", listOf(
				"""
						{"id":"in-5","reference":"CL-5","status":"EMERGENCY","patientId":"p-2","submittedAt":"2026-11-23T16:00:00Z",
						"redFlags":["TROUBLE_SWALLOWING_OR_BREATHING"]}""",
				"""
						{"id":"in-4","reference":"CL-4","status":"EMERGENCY","patientId":"p-1","submittedAt":"2026-11-23T06:30:00Z",
						"redFlags":["SADDLE_NUMBNESS"]}"""));
	}

	/**
	 * Maria's referral.
	 * @param more further JSON, with a leading comma
	 */
	public static String referral(String status, String more) {
		return """
				{"id":"ref-1","reference":"RF-1","intakeId":"in-1","patientId":"p-1","pathway":"INJECTION",
				"procedure":"BOTULINUM_TOXIN","urgency":"URGENT","status":"%s","recipientId":"surgeon-castellano",
				"recipientName":"Dr. Castellano","owner":"coordinator","requestedAt":"2026-11-23T14:00:00Z",
				"nextDeadline":"2026-11-23T20:00:00Z"%s}""".formatted(status, more);
	}

	public static String listOf(String... items) {
		return "{\"items\":[%s],\"page\":0,\"size\":50,\"total\":%d}".formatted(String.join(",", items), items.length);
	}

	/** A list without pages. */
	private static String items(String... items) {
		return "{\"items\":[%s]}".formatted(String.join(",", items));
	}

	public static String problem(int status, String code, String more) {
		return """
				{"type":"urn:clinicops:problem:%2$s","title":"Problem","status":%1$d,"detail":"In the service's words.","code":"%2$s"%3$s}"""
			.formatted(status, code, more);
	}

	private static String patient(String id, String givenName, String familyName) {
		return """
				{"id":"%s","givenName":"%s","familyName":"%s","birthDate":"1968-03-09","phone":"+1 562 555 0142",
				"email":"somebody@example.org","language":"es"}""".formatted(id, givenName, familyName);
	}

	private static String free(String start) {
		return """
				{"start":"%1$s","end":"%1$s","site":"WH","practitionerId":"therapist-lee","practitionerName":"Dana Lee","roomId":"wh-bay-1"}"""
			.formatted(start);
	}

	private static String appointment() {
		return """
				{"id":"a-1","reference":"AP-9W6V-4NFZ","status":"booked","bookingRequestId":"in-1-physical-therapy","intakeId":"in-1","patientId":"p-1",
				"visitType":"PT_EVALUATION","site":"WH","practitionerId":"therapist-lee","practitionerName":"Dana Lee",
				"roomId":"wh-bay-1","deviceId":"wh-traction-1","start":"2026-11-24T09:00:00-08:00","end":"2026-11-24T10:00:00-08:00"}""";
	}

	/** Dana Lee sees Maria and, beside her, Juan; then somebody holds a time. */
	private static String daySheet() {
		return """
				{"site":"WH","siteName":"Whittier","date":"2026-11-23","practitioners":[{"practitionerId":"therapist-lee",
				"practitionerName":"Dana Lee","sessions":[{"start":"2026-11-23T08:00:00-08:00","end":"2026-11-23T12:00:00-08:00"}],
				"entries":[{"start":"2026-11-23T08:00:00-08:00","end":"2026-11-23T09:00:00-08:00"},%s,%s,
				{"start":"2026-11-23T10:10:00-08:00","end":"2026-11-23T10:45:00-08:00"},%s],
				"totals":{"visits":2,"overbooked":1,"held":1,"noShows":0,"cancelled":1,"freeMinutes":95}}],
				"totals":{"visits":2,"overbooked":1,"held":1,"noShows":0,"cancelled":1,"freeMinutes":95}}"""
			.formatted(onSheet("09:00", "10:00", "p-1", "booked", ""),
					onSheet("09:00", "10:00", "p-2", "arrived", ",\"overbooking\":\"URGENT\""),
					onSheet("10:45", "11:45", "p-2", "held", ",\"heldUntil\":\"2026-11-23T09:05:00-08:00\""));
	}

	private static String onSheet(String start, String end, String patient, String status, String more) {
		return """
				{"start":"2026-11-23T%s:00-08:00","end":"2026-11-23T%s:00-08:00","visit":{"id":"a-1","status":"%s",
				"patientId":"%s","visitType":"PT_EVALUATION","roomId":"wh-bay-1"%s}}""".formatted(start, end, status,
				patient, more);
	}

}
