package org.clinicops.benchmarks.history;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.clinicops.benchmarks.HttpConnection;
import org.clinicops.benchmarks.HttpConnection.Request;
import org.clinicops.benchmarks.HttpConnection.Response;
import org.clinicops.benchmarks.history.Catalogue.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The appointment book as it can be read: over HTTP, and its claims in the store. */
final class Book {

	private static final int PAGE = 100;

	private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private final int port;

	private final String token;

	private final int days;

	private final Catalogue catalogue;

	private final Set<String> sites = new HashSet<>();

	/**
	 * Reads the catalogue.
	 * @param days from tomorrow that visits are booked for
	 */
	Book(int port, String token, int days) throws IOException {
		this.port = port;
		this.token = token;
		this.days = days;
		Map<Place, List<String>> rooms = new HashMap<>();
		get("/api/rooms").path("items").forEach((room) -> {
			this.sites.add(room.path("site").asString());
			rooms
				.computeIfAbsent(new Place(room.path("site").asString(), room.path("kind").asString()),
						(place) -> new ArrayList<>())
				.add(room.path("id").asString());
		});
		Map<String, Catalogue.Type> types = new HashMap<>();
		get("/api/visit-types").path("items")
			.forEach((type) -> types.put(type.path("code").asString(),
					new Catalogue.Type(type.path("minutes").asLong(), type.path("bufferBefore").asLong(),
							type.path("bufferAfter").asLong(), type.path("needs").path("room").asString())));
		this.catalogue = new Catalogue(types, rooms);
	}

	Catalogue catalogue() {
		return this.catalogue;
	}

	private LocalDate tomorrow() {
		return LocalDate.now(ZONE).plusDays(1);
	}

	/** Everything that can be booked. */
	List<Visit> freeTimes(Wire wire) throws IOException {
		List<Visit> free = new ArrayList<>();
		for (LocalDate day = tomorrow(); day.isBefore(tomorrow().plusDays(this.days)); day = day.plusDays(1)) {
			for (String type : this.catalogue.types().keySet()) {
				addFreeTimes(wire, type, day, free);
			}
		}
		return free;
	}

	private void addFreeTimes(Wire wire, String type, LocalDate day, List<Visit> free) throws IOException {
		boolean more = true;
		for (int page = 0; more; page++) {
			JsonNode found = get(
					"/api/availability?limit=200&visitType=%s&from=%s&to=%s&page=%d".formatted(type, day, day, page));
			for (JsonNode item : found.path("items")) {
				ObjectNode visit = ((ObjectNode) item).put("visitType", type);
				visit.remove("deviceId");
				free.add(wire.visit(visit, "", null));
			}
			more = found.path("hasMore").asBoolean();
		}
	}

	/**
	 * All appointments, by site and day, and what they claim in the store.
	 * @throws IllegalStateException if there are others
	 */
	FinalState read(Wire wire, String uri) throws IOException {
		long readAt = Wire.micros(Instant.now());
		List<Entry> entries = new ArrayList<>();
		for (LocalDate day = tomorrow().minusDays(1); day
			.isBefore(tomorrow().plusDays(this.days)); day = day.plusDays(1)) {
			for (String site : this.sites) {
				addAll("/api/appointments?site=%s&date=%s&size=%d".formatted(site, day, PAGE), wire, entries);
			}
		}
		long total = get("/api/appointments?size=1").path("total").asLong();
		if (total != entries.size()) {
			throw new IllegalStateException(
					total + " appointments, but " + entries.size() + " on the days in question");
		}
		return new FinalState(readAt, Wire.micros(Instant.now()), entries, claims(uri));
	}

	private void addAll(String path, Wire wire, List<Entry> entries) throws IOException {
		long total = PAGE;
		for (int page = 0; (long) page * PAGE < total; page++) {
			JsonNode found = get(path + "&page=" + page);
			found.path("items").forEach((item) -> entries.add(wire.entry(item)));
			total = found.path("total").asLong();
		}
	}

	private static Map<String, List<String>> claims(String uri) {
		Map<String, List<String>> claims = new HashMap<>();
		try (MongoClient client = MongoClients.create(uri)) {
			appointments(client).find(Filters.exists("claims"))
				.projection(Projections.include("claims"))
				.forEach((holder) -> claims.put(holder.getString("_id"), holder.getList("claims", String.class)));
		}
		return claims;
	}

	/** Takes away what prevents double bookings; what claims are found by stays. */
	static void dropUniqueIndex(String uri) {
		try (MongoClient client = MongoClients.create(uri)) {
			appointments(client).dropIndex("claims");
			appointments(client).createIndex(Indexes.ascending("claims"));
		}
	}

	private static MongoCollection<Document> appointments(MongoClient client) {
		return client.getDatabase("scheduling").getCollection("appointments");
	}

	private JsonNode get(String path) throws IOException {
		try (HttpConnection connection = HttpConnection.to(this.port)) {
			Response response = connection
				.exchange(new Request("GET", path, "Authorization: Bearer " + this.token + "\r\n", ""));
			if (response.status() != 200) {
				throw new IllegalStateException(path + " answered " + response);
			}
			return JsonMapper.shared().readTree(response.body());
		}
	}

}
