package org.clinicops.benchmarks.book;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the first time that one instance offers, at that one or at the other, and looks
 * at once whether any of the two still offers it. Every caller has practitioners of its
 * own, so that nobody else takes what it was offered.
 */
final class NeverStale implements Load.Caller {

	private static final JsonMapper JSON = new JsonMapper();

	private final User[] instances = { connect(Stack.FIRST_INSTANCE), connect(Stack.SECOND_INSTANCE) };

	private final AtomicInteger left;

	private final AtomicInteger stale;

	private final int practitioner;

	private LocalDate day = BigClinic.today().plusDays(120);

	private JsonNode offered = JSON.createArrayNode();

	private NeverStale(int practitioner, AtomicInteger left, AtomicInteger stale) {
		this.practitioner = practitioner;
		this.left = left;
		this.stale = stale;
	}

	private static User connect(int port) {
		return new User(port, "receptionist");
	}

	/**
	 * Counts how often a taken time was offered.
	 * @param count of the bookings
	 */
	static int count(int count, int callers) {
		AtomicInteger left = new AtomicInteger(count);
		AtomicInteger stale = new AtomicInteger();
		AtomicInteger next = new AtomicInteger();
		Load.of(callers, Duration.ofHours(1), () -> new NeverStale(next.getAndIncrement(), left, stale), () -> {
		}, List.of());
		if (left.get() > 0) {
			throw new IllegalStateException(left + " of " + count + " were not tried");
		}
		return stale.get();
	}

	@Override
	public boolean getAsBoolean() {
		int number = this.left.getAndDecrement();
		if (number <= 0) {
			return false;
		}
		int booksAt = number % 2;
		while (this.offered.isEmpty()) {
			this.day = this.day.plusDays(1);
			this.offered = search(1 - booksAt);
		}
		JsonNode first = this.offered.get(0);
		String start = first.path("start").asString();
		this.instances[booksAt].post(201, "/api/appointments",
				"""
						{"patientId":"%s","visitType":"%s","site":"%s","practitionerId":"%s","start":"%s"}""".formatted(
						UUID.randomUUID(), BigClinic.CHECK, first.path("site").asString(),
						first.path("practitionerId").asString(), start),
				UUID.randomUUID().toString());
		this.offered = search(1 - booksAt);
		if (shows(this.offered, start) || shows(search(booksAt), start)) {
			this.stale.incrementAndGet();
		}
		return true;
	}

	private static boolean shows(JsonNode offered, String start) {
		return offered.valueStream().anyMatch((free) -> free.path("start").asString().equals(start));
	}

	private JsonNode search(int instance) {
		return JSON
			.readTree(this.instances[instance]
				.get("/api/availability?limit=3&visitType=" + BigClinic.CHECK + "&practitionerId="
						+ BigClinic.practitioner(this.practitioner) + "&from=" + this.day + "&to=" + this.day))
			.path("items");
	}

	@Override
	public void close() {
		for (User instance : this.instances) {
			instance.close();
		}
	}

}
