package org.clinicops.localstack.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IndexUseTest {

	@TempDir
	private Path directory;

	private OpenStore store;

	@BeforeEach
	void open() throws IOException {
		this.store = new OpenStore(this.directory);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void theIdServesAnOptimisticUpdateAndTheVersionStillDecides() {
		MongoCollection<Document> visits = this.store.visits();
		visits.insertOne(new Document("_id", "a").append("version", 3L));

		assertThat(visits.updateOne(Filters.and(Filters.eq("a"), Filters.eq("version", 2L)), Updates.inc("version", 1))
			.getMatchedCount()).isZero();
		assertThat(visits.updateOne(Filters.and(Filters.eq("a"), Filters.eq("version", 3L)), Updates.inc("version", 1))
			.getMatchedCount()).isOne();
	}

	@Test
	void anIndexServesAQueryWithFurtherPredicates() {
		UniqueIndex index = new UniqueIndex("key", List.of(new IndexKey("key", true)), false);

		assertThat(index.canHandle(query("{'key': 'a', 'version': 3}"))).isTrue();
		assertThat(index.canHandle(query("{'$and': [{'key': {'$in': ['a', 'b']}}, {'version': 3}]}"))).isTrue();
		assertThat(index.canHandle(query("{'key': {'$ne': 'a'}}"))).isFalse();
		assertThat(index.canHandle(query("{'key': null}"))).isFalse();
		assertThat(index.canHandle(query("{'$or': [{'key': 'a'}, {'version': 3}]}"))).isFalse();
	}

	private static de.bwaldvogel.mongo.bson.Document query(String json) {
		ByteBuf bytes = Unpooled.wrappedBuffer(
				new RawBsonDocument(BsonDocument.parse(json), new BsonDocumentCodec()).getByteBuffer().asNIO());
		return BsonDecoder.decodeBson(bytes);
	}

	@Test
	void aVisitThatHoldsSeveralOfTheSoughtClaimsIsFoundOnce() {
		MongoCollection<Document> visits = this.store.visits();
		visits.createIndex(Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));
		visits.insertOne(new Document("_id", "a").append("claims", List.of("x", "y")));

		assertThat(visits.find(Filters.in("claims", "x", "y", "z"))).hasSize(1);
		assertThat(visits.updateMany(Filters.in("claims", "x", "y"), Updates.inc("n", 1)).getModifiedCount()).isOne();
		assertThat(visits.find(Filters.eq("a")).first()).containsEntry("n", 1);
	}

	@Test
	void anEmptyArrayUnderAUniqueIndexIsRefusedAsMongoDbWouldTheSecondOne() {
		MongoCollection<Document> visits = this.store.visits();
		visits.createIndex(Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));
		visits.insertOne(new Document("_id", "a").append("claims", List.of("x")));

		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> visits.updateOne(Filters.eq("a"), Updates.pull("claims", "x")))
			.withMessageContaining("$unset");
		visits.updateOne(Filters.eq("a"), Updates.unset("claims"));
		visits.insertOne(new Document("_id", "b").append("claims", List.of("x")));
		assertThat(visits.deleteMany(new Document()).getDeletedCount()).isEqualTo(2);
	}

	@Test
	void queriesFindTheSameWithAndWithoutAnIndex() {
		MongoCollection<Document> plain = this.store.client().getDatabase("clinic").getCollection("plain");
		MongoCollection<Document> indexed = this.store.visits();
		indexed.createIndex(Indexes.ascending("outbox.time"));
		indexed.createIndex(Indexes.ascending("status", "outbox.time"));
		Random random = new Random(42);
		for (int i = 0; i < 2000; i++) {
			Document change = outbox(random);
			Bson id = Filters.eq(random.nextInt(60));
			int kind = random.nextInt(10);
			for (MongoCollection<Document> collection : List.of(plain, indexed)) {
				apply(collection, kind, id, change);
			}
			Bson query = query(random);
			assertThat(found(indexed, query)).as("%s", query).isEqualTo(found(plain, query));
		}
	}

	private static void apply(MongoCollection<Document> collection, int kind, Bson id, Document change) {
		switch (kind) {
			case 0 -> collection.deleteOne(id);
			case 1 -> collection.updateOne(id, Updates.unset("outbox"));
			case 2 -> collection.updateOne(id, Updates.pull("outbox", Filters.lt("time", 20)));
			default -> collection.updateOne(id, new Document("$set", change),
					new com.mongodb.client.model.UpdateOptions().upsert(true));
		}
	}

	private static Document outbox(Random random) {
		List<Document> events = IntStream.range(0, random.nextInt(4))
			.mapToObj((i) -> new Document("time", value(random)))
			.toList();
		return new Document("outbox", events).append("status", (random.nextInt(3) > 0) ? "open" : null);
	}

	private static Object value(Random random) {
		int number = random.nextInt(50);
		return switch (random.nextInt(5)) {
			case 0 -> Instant.ofEpochMilli(number);
			case 1 -> "t" + number;
			case 2 -> (double) number;
			default -> number;
		};
	}

	private static Bson query(Random random) {
		Object value = value(random);
		return switch (random.nextInt(7)) {
			case 0 -> Filters.eq("outbox.time", value);
			case 1 -> Filters.in("outbox.time", value, value(random), value);
			case 2 -> Filters.lt("outbox.time", value);
			case 3 -> Filters.and(Filters.gt("outbox.time", value), Filters.lte("outbox.time", value(random)));
			case 4 -> Filters.and(Filters.eq("status", "open"), Filters.gte("outbox.time", value));
			case 5 -> Filters.eq("status", null);
			default -> Filters.and(Filters.ne("status", "open"), Filters.lte("outbox.time", value));
		};
	}

	private static List<Object> found(MongoCollection<Document> collection, Bson query) {
		List<Object> ids = new ArrayList<>();
		collection.find(query).sort(new Document("_id", 1)).forEach((document) -> ids.add(document.get("_id")));
		return ids;
	}

}
