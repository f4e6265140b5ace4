package org.clinicops.localstack.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One client of the store that writes documents of its own, contends with the others for
 * claims, and remembers what was acknowledged, until the store is gone.
 */
final class Writer {

	private static final int CLAIMS = 20_000;

	private final int number;

	private final Random random;

	private final AtomicInteger acknowledged;

	private final Map<String, Document> expected = new LinkedHashMap<>();

	private final Map<String, @Nullable Document> inFlight = new LinkedHashMap<>();

	private int sequence;

	Writer(int number, AtomicInteger acknowledged) {
		this.number = number;
		this.random = new Random(number);
		this.acknowledged = acknowledged;
	}

	void writeUntilGone(MongoCollection<Document> visits) {
		try {
			while (true) {
				write(visits);
			}
		}
		catch (MongoSocketException | MongoTimeoutException | MongoConnectionPoolClearedException ex) {
			// killed: what was in flight may or may not have happened
		}
	}

	private void write(MongoCollection<Document> visits) {
		int kind = this.random.nextInt(10);
		if (kind < 4 || this.expected.size() < 10) {
			insert(visits, (kind == 0) ? 3 : 1);
		}
		else if (kind == 4) {
			upsert(visits);
		}
		else if (kind == 5) {
			delete(visits);
		}
		else {
			update(visits, kind);
		}
	}

	private void insert(MongoCollection<Document> visits, int count) {
		List<Document> documents = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			documents.add(new Document("_id", nextId()).append("n", 0).append("claims", claims()));
		}
		documents.forEach((document) -> this.inFlight.put(document.getString("_id"), document));
		attempt(() -> visits.insertMany(documents));
	}

	private void upsert(MongoCollection<Document> visits) {
		String id = nextId();
		this.inFlight.put(id, new Document("_id", id).append("n", 1));
		attempt(() -> visits.updateOne(Filters.eq(id), Updates.set("n", 1), new UpdateOptions().upsert(true)));
	}

	private void delete(MongoCollection<Document> visits) {
		String id = anyId();
		this.inFlight.put(id, null);
		attempt(() -> assertThat(visits.deleteOne(Filters.eq(id)).getDeletedCount()).isOne());
	}

	private void update(MongoCollection<Document> visits, int kind) {
		String id = anyId();
		Document before = Objects.requireNonNull(this.expected.get(id));
		Document after = new Document(before).append("n", before.getInteger("n") + 1);
		var own = Filters.and(Filters.eq(id), Filters.eq("n", before.getInteger("n")));
		List<String> claims = before.getList("claims", String.class, List.of());
		this.inFlight.put(id, after);
		if (kind == 6) {
			after.append("claims", claims());
			attempt(() -> assertThat(visits
				.updateOne(own, Updates.combine(Updates.set("claims", after.get("claims")), Updates.inc("n", 1)))
				.getModifiedCount()).isOne());
		}
		else if (kind == 7 && claims.size() > 1) {
			after.append("claims", claims.subList(1, claims.size()));
			attempt(() -> visits.updateOne(own,
					Updates.combine(Updates.pull("claims", claims.get(0)), Updates.inc("n", 1))));
		}
		else if (kind == 8) {
			after.remove("claims");
			attempt(() -> visits.updateOne(own, Updates.combine(Updates.unset("claims"), Updates.inc("n", 1))));
		}
		else {
			attempt(() -> assertThat(visits.findOneAndUpdate(own, Updates.inc("n", 1),
					new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
				.isEqualTo(after));
		}
	}

	/**
	 * A refusal because a claim is taken is an answer, too: it promises that nothing has
	 * changed, or only what came before it in an ordered batch.
	 */
	private void attempt(Runnable write) {
		int answered = this.inFlight.size();
		try {
			write.run();
			this.acknowledged.incrementAndGet();
		}
		catch (MongoBulkWriteException ex) {
			assertThat(ex.getWriteErrors()).singleElement()
				.extracting(BulkWriteError::getCategory)
				.isEqualTo(ErrorCategory.DUPLICATE_KEY);
			answered = ex.getWriteErrors().get(0).getIndex();
		}
		catch (MongoServerException ex) {
			assertThat(ErrorCategory.fromErrorCode(ex.getCode())).isEqualTo(ErrorCategory.DUPLICATE_KEY);
			answered = 0;
		}
		List.copyOf(this.inFlight.keySet()).stream().limit(answered).forEach((id) -> keep(id, this.inFlight.get(id)));
		this.inFlight.clear();
	}

	private void keep(String id, @Nullable Document document) {
		if (document == null) {
			this.expected.remove(id);
		}
		else {
			this.expected.put(id, document);
		}
	}

	/**
	 * Compares what was acknowledged with what is there; a write that was in flight may
	 * have happened or not.
	 * @return what differs, in words
	 */
	List<String> compare(Map<String, Document> actual) {
		this.inFlight.forEach((id, document) -> {
			if (Objects.equals(actual.get(id), document)) {
				keep(id, document);
			}
		});
		this.inFlight.clear();
		Set<String> ids = new TreeSet<>(this.expected.keySet());
		actual.keySet().stream().filter((id) -> id.startsWith(prefix())).forEach(ids::add);
		return ids.stream()
			.filter((id) -> !Objects.equals(actual.get(id), this.expected.get(id)))
			.map((id) -> "expected " + this.expected.get(id) + " but found " + actual.get(id))
			.toList();
	}

	private String prefix() {
		return this.number + "-";
	}

	private String nextId() {
		return prefix() + this.sequence++;
	}

	private String anyId() {
		List<String> ids = new ArrayList<>(this.expected.keySet());
		return ids.get(this.random.nextInt(ids.size()));
	}

	private List<String> claims() {
		return this.random.ints(3, 0, CLAIMS).distinct().mapToObj((claim) -> "c" + claim).toList();
	}

}
