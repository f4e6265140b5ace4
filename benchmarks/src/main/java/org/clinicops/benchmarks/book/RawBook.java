package org.clinicops.benchmarks.book;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.clinicops.benchmarks.book.BigClinic.Slot;

/**
 * The same collection through the driver alone: fills it, and makes the writes of a
 * booking (the insert with all claims and the event, then the removal of the event), with
 * documents that are copies of one that the service wrote.
 */
final class RawBook implements AutoCloseable {

	private static final int AT_ONCE = 1_000;

	private static final String EVENT = "x".repeat(420);

	private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + Stack.STORE);

	private final MongoCollection<Document> appointments = this.client.getDatabase("scheduling")
		.getCollection("appointments")
		.withWriteConcern(WriteConcern.ACKNOWLEDGED);

	private final Document template;

	/** Takes the only appointment in the book for its template. */
	RawBook() {
		this.template = Objects.requireNonNull(this.appointments.find().first(), "There is one");
		this.template.remove("outbox");
	}

	long count() {
		return this.appointments.countDocuments();
	}

	/** Stores visits that are over, and so claim nothing any more. */
	void addPast(int count, Random random) {
		List<Slot> slots = BigClinic.slots(BigClinic.today().minusDays(1500), 1000, random);
		for (int done = 0; done < count; done += AT_ONCE) {
			List<Document> batch = new ArrayList<>();
			for (int i = 0; i < Math.min(AT_ONCE, count - done); i++) {
				Document past = at(slots.get(random.nextInt(slots.size())), "past");
				past.append("status", "FULFILLED").remove("claims");
				past.remove("claimedUntil");
				batch.add(past);
			}
			this.appointments.insertMany(batch);
		}
	}

	/** Stores visits to come, with their claims. */
	void addUpcoming(List<Slot> slots) {
		for (int done = 0; done < slots.size(); done += AT_ONCE) {
			this.appointments.insertMany(slots.subList(done, Math.min(done + AT_ONCE, slots.size()))
				.stream()
				.map((slot) -> at(slot, "upcoming"))
				.toList());
		}
	}

	/** Writes what a booking writes, of a practitioner whom nobody else books. */
	void book(Slot slot) {
		Document document = at(slot, "raw");
		document.put("claims",
				document.getList("claims", String.class)
					.stream()
					.map((claim) -> claim.replaceFirst("bench-(bay-)?", "raw-$1"))
					.toList());
		String event = UUID.randomUUID().toString();
		document.append("outbox",
				List.of(new Document("_id", event).append("type", "clinic.benchmark.raw.v1")
					.append("sequence", 1L)
					.append("time", Instant.now())
					.append("data", EVENT)));
		this.appointments.insertOne(document);
		this.appointments.updateOne(Filters.eq("_id", document.get("_id")),
				Updates.pull("outbox", new Document("_id", new Document("$in", List.of(event)))));
	}

	/** Returns when the events of all bookings have left. */
	void awaitEmptyOutbox() {
		while (this.appointments.find(Filters.gt("outbox.time", Instant.EPOCH)).first() != null) {
			Thread.onSpinWait();
		}
	}

	/** Takes away what was booked for later. */
	void removeFrom(LocalDate date) {
		this.appointments
			.deleteMany(Filters.gt("claimedUntil", Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC))));
	}

	/** The template with another time, practitioner, room and patient. */
	private Document at(Slot slot, String kind) {
		String id = UUID.randomUUID().toString();
		Document original = this.template.get("visit", Document.class);
		Instant start = original.getDate("start").toInstant();
		Duration shift = Duration.between(start, slot.start().toInstant());
		Document visit = shifted(original, shift);
		visit.append("site", BigClinic.site(slot.number()))
			.append("practitioner", BigClinic.practitioner(slot.number()))
			.append("room", BigClinic.room(slot.number()))
			.append("date", slot.start().toLocalDate().toString());
		Document document = shifted(this.template, shift);
		document.append("_id", id)
			.append("reference", id.substring(0, 8))
			.append("visit", visit)
			.append("patientId", kind + "-" + id);
		document.append("claims",
				this.template.getList("claims", String.class)
					.stream()
					.map((claim) -> at(claim, slot, shift, id))
					.toList());
		if (document.get("idempotency") instanceof Document key) {
			document.append("idempotency", new Document(key).append("value", kind + ":" + id));
		}
		return document;
	}

	private static Document shifted(Document original, Duration shift) {
		Document shifted = new Document();
		original.forEach((field, value) -> shifted.append(field,
				(value instanceof Date time) ? Date.from(time.toInstant().plus(shift))
						: (value instanceof Document inner) ? shifted(inner, shift) : value));
		return shifted;
	}

	private static String at(String claim, Slot slot, Duration shift, String patient) {
		String kind = claim.substring(0, claim.indexOf(':'));
		String id = switch (kind) {
			case "practitioner" -> BigClinic.practitioner(slot.number());
			case "room" -> BigClinic.room(slot.number());
			default -> patient;
		};
		Instant cell = OffsetDateTime.parse(claim.substring(claim.lastIndexOf('@') + 1)).toInstant();
		return kind + ":" + id + "@" + OffsetDateTime.ofInstant(cell.plus(shift), ZoneOffset.UTC);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
