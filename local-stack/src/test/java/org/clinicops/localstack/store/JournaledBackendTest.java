package org.clinicops.localstack.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class JournaledBackendTest {

	private static final Bson ALL = new Document();

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

	/**
	 * Twice: the first start replays the journal, the second one the snapshot that the
	 * first has written.
	 */
	private void restartTwice() throws IOException {
		for (int i = 0; i < 2; i++) {
			this.store.close();
			open();
		}
	}

	private MongoCollection<Document> visits() {
		return this.store.visits();
	}

	@Test
	void everyKindOfWriteIsStillThereAfterARestart() throws IOException {
		visits().insertMany(List.of(visit("kept"), visit("changed"), visit("gone"), visit("taken")));
		visits().updateOne(Filters.eq("changed"), Updates.currentDate("changedAt"));
		visits().updateOne(Filters.eq("patient", "upserted"), Updates.set("room", 1), new UpdateOptions().upsert(true));
		visits().deleteOne(Filters.eq("gone"));
		visits().findOneAndDelete(Filters.eq("taken"));
		visits().findOneAndUpdate(Filters.eq("found"), Updates.inc("count", 1),
				new FindOneAndUpdateOptions().upsert(true));
		List<Document> before = visits().find().into(new ArrayList<>());

		restartTwice();

		assertThat(visits().find()).containsExactlyElementsOf(before).hasSize(4);
	}

	@Test
	void whatARefusedBatchHadDoneBeforeIsKeptAsItWas() throws IOException {
		visits().createIndex(Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));
		visits().insertMany(List.of(visit("a").append("claims", List.of("x")), visit("b"), visit("c")));

		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> visits().updateMany(Filters.in("_id", "b", "c"), Updates.set("claims", List.of("y"))));
		List<Document> before = visits().find().into(new ArrayList<>());
		restartTwice();

		assertThat(visits().find()).containsExactlyElementsOf(before);
		assertThat(visits().countDocuments(Filters.eq("claims", "y"))).isOne();
	}

	@Test
	void aWriteThatReusesWhatAnEarlierOneOfTheSameBatchGaveUpIsReplayed() throws IOException {
		visits().createIndex(Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));
		visits()
			.insertMany(List.of(visit("a").append("claims", List.of("x")), visit("b").append("claims", List.of("y"))));

		visits().bulkWrite(List.of(move("b", "z"), move("a", "w"), move("b", "x")));
		restartTwice();

		assertThat(visits().find(Filters.eq("claims", "x")).first()).containsEntry("_id", "b");
	}

	private static UpdateOneModel<Document> move(String id, String claim) {
		return new UpdateOneModel<>(Filters.eq(id), Updates.set("claims", List.of(claim)));
	}

	@Test
	void indexesAndTheirOptionsSurviveARestart() throws IOException {
		visits().createIndex(Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));
		visits().createIndex(Indexes.ascending("outbox.time"));
		visits().createIndex(Indexes.ascending("dropped"), new IndexOptions().unique(true));
		visits().dropIndex("dropped_1");
		List<Document> before = visits().listIndexes().into(new ArrayList<>());
		visits().insertOne(visit("a").append("claims", List.of("x")));

		restartTwice();

		assertThat(visits().listIndexes()).containsExactlyElementsOf(before).hasSize(3);
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> visits().insertOne(visit("b").append("claims", List.of("x"))))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11000));
	}

	@Test
	void droppedAndRenamedCollectionsStaySo() throws IOException {
		visits().insertOne(visit("a"));
		visits().aggregate(List.of(Aggregates.match(ALL), Aggregates.out("copy"))).toCollection();
		MongoCollection<Document> copy = this.store.client().getDatabase("clinic").getCollection("copy");
		copy.renameCollection(new MongoNamespace("clinic.archive"));
		visits().drop();

		restartTwice();

		assertThat(this.store.client().getDatabase("clinic").listCollectionNames()).containsExactly("archive");
		assertThat(this.store.client().getDatabase("clinic").getCollection("archive").find()).hasSize(1);
	}

	@Test
	void aTornLastRecordIsCutOffAndTheRestIsKept() throws IOException {
		visits().insertOne(visit("whole"));
		visits().insertOne(visit("torn"));
		this.store.close();
		Path journal = this.directory.resolve("journal");
		byte[] bytes = Files.readAllBytes(journal);

		Files.write(journal, Arrays.copyOf(bytes, bytes.length - 1));
		open();

		assertThat(visits().find()).containsExactly(visit("whole"));
		restartTwice();
		assertThat(visits().find()).containsExactly(visit("whole"));
	}

	@Test
	void aDamagedJournalIsRefusedRatherThanHalfRead() throws IOException {
		visits().insertOne(visit("first"));
		visits().insertOne(visit("second"));
		this.store.close();
		Path journal = this.directory.resolve("journal");
		byte[] bytes = Files.readAllBytes(journal);
		bytes[20] ^= 1;
		Files.write(journal, bytes, StandardOpenOption.TRUNCATE_EXISTING);

		assertThatIOException().isThrownBy(() -> new JournaledBackend(this.directory, false))
			.withMessageContaining("damaged at byte 0");
	}

	@Test
	void aReaderNeverSeesHalfOfAnUpdate() {
		visits()
			.insertOne(new Document("_id", 1).append("left", 0).append("filler", "x".repeat(500)).append("right", 0));
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
			for (int i = 1; i <= 1500; i++) {
				visits().updateOne(Filters.eq(1), Updates.combine(Updates.set("left", i), Updates.set("right", i)));
			}
		});
		while (!writer.isDone()) {
			Document seen = visits().find(Filters.eq(1)).into(new ArrayList<>()).get(0);
			assertThat(seen).containsEntry("left", seen.get("right"));
		}
		writer.join();
	}

	@Test
	void itGreetsAsDriversAndHealthChecksExpect() {
		Document hello = this.store.client().getDatabase("admin").runCommand(new Document("hello", 1));

		assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
	}

	@Test
	void anUnknownCommandFailsLoudly() {
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> this.store.client().getDatabase("clinic").runCommand(new Document("noSuchCommand", 1)));
	}

	private static Document visit(String id) {
		return new Document("_id", id).append("status", "booked");
	}

}
