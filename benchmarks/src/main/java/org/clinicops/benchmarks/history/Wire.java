package org.clinicops.benchmarks.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.clinicops.benchmarks.HttpConnection.Request;
import org.clinicops.benchmarks.HttpConnection.Response;
import org.clinicops.benchmarks.history.Operation.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands and answers as they travel. */
final class Wire {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final long SECONDS_PER_MINUTE = 60;

	private static final Map<String, String> KNOWN_WORDS = new ConcurrentHashMap<>();

	private final Catalogue catalogue;

	private final String receptionist;

	private final String coordinator;

	Wire(Catalogue catalogue, String receptionist, String coordinator) {
		this.catalogue = catalogue;
		this.receptionist = receptionist;
		this.coordinator = coordinator;
	}

	Request request(Kind kind, @Nullable String appointment, @Nullable String key, @Nullable Visit wanted) {
		String method = (kind == Kind.READ) ? "GET" : (kind == Kind.RELEASE) ? "DELETE" : "POST";
		String token = (kind == Kind.OVERBOOK) ? this.coordinator : this.receptionist;
		String headers = "Authorization: Bearer " + token + "\r\n"
				+ ((key != null) ? "Idempotency-Key: " + key + "\r\n" : "");
		return new Request(method, path(kind, appointment), headers, body(kind, wanted));
	}

	private static String path(Kind kind, @Nullable String appointment) {
		return switch (kind) {
			case BOOK, OVERBOOK -> "/api/appointments";
			case HOLD -> "/api/holds";
			case RELEASE -> "/api/holds/" + appointment;
			case CONFIRM -> "/api/holds/" + appointment + "/confirm";
			case RENEW -> "/api/holds/" + appointment + "/renew";
			case RESCHEDULE -> "/api/appointments/" + appointment + "/reschedule";
			case CANCEL -> "/api/appointments/" + appointment + "/cancel";
			case UNDO -> "/api/appointments/" + appointment + "/undo";
			default -> "/api/appointments/" + appointment;
		};
	}

	private static String body(Kind kind, @Nullable Visit wanted) {
		if (wanted == null) {
			return (kind == Kind.CANCEL) ? "{\"reason\":\"PATIENT_CANNOT_COME\"}" : "";
		}
		String where = """
				"site":"%s","practitionerId":"%s","start":"%s"%s""".formatted(wanted.site(), wanted.practitioner(),
				Instant.ofEpochSecond(wanted.times().start() * SECONDS_PER_MINUTE),
				(wanted.room() != null) ? ",\"roomId\":\"" + wanted.room() + '"' : "");
		return kind.creates() ? """
				{"patientId":"%s","visitType":"%s",%s%s}""".formatted(wanted.patient(), wanted.type(), where,
				(kind == Kind.OVERBOOK) ? ",\"overbooking\":\"URGENT\"" : "") : "{" + where + "}";
	}

	Answer answer(Response response) {
		if (response.status() < 300) {
			return Answer.done(response.status(), entry(JSON.readTree(response.body())));
		}
		JsonNode problem = isJson(response) ? JSON.readTree(response.body()) : JSON.createObjectNode();
		List<String> reasons = new ArrayList<>();
		problem.path("reasons").forEach((reason) -> reasons.add(word(reason, "code")));
		return new Answer(response.status(), problem.has("code") ? word(problem, "code") : null, List.copyOf(reasons),
				null);
	}

	private static boolean isJson(Response response) {
		return response.body().startsWith("{");
	}

	Entry entry(JsonNode json) {
		JsonNode held = json.path("heldUntil");
		return new Entry(json.required("id").asString(), json.required("version").asLong(), word(json, "status"),
				visit(json, json.required("patientId").asString(), word(json, "roomId")),
				json.has("overbooking") && !json.path("overbooking").isNull(),
				(held.isMissingNode() || held.isNull()) ? null : storedMicros(held.asString()));
	}

	/** A visit, or a free time, for a patient. */
	Visit visit(JsonNode json, String patient, @Nullable String room) {
		JsonNode device = json.path("deviceId");
		String type = word(json, "visitType");
		long start = OffsetDateTime.parse(json.required("start").asString()).toEpochSecond() / SECONDS_PER_MINUTE;
		return new Visit(type, word(json, "site"), word(json, "practitionerId"), room,
				device.isString() ? word(json, "deviceId") : null, patient, this.catalogue.times(type, start));
	}

	/** The store keeps milliseconds. */
	private static long storedMicros(String time) {
		return micros(OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.MILLIS));
	}

	static long micros(Instant instant) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
	}

	/** One string for each word, however often it comes. */
	private static String word(JsonNode json, String field) {
		String word = json.required(field).asString();
		return Objects.requireNonNullElse(KNOWN_WORDS.putIfAbsent(word, word), word);
	}

}
