package org.clinicops.localstack.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.clinicops.localstack.ChildProcess;
import org.clinicops.localstack.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Kills the store under load, again and again. {@code -Dstore.kills=20} is the long form
 * of docs/store-durability.md.
 */
class StoreDurabilityIT {

	private static final int KILLS = Integer.getInteger("store.kills", 3);

	private static final int WRITES_BETWEEN_KILLS = 1100;

	private static final int CLIENTS = 16;

	@TempDir
	private Path directory;

	private final int port = FreePorts.next();

	private final int readinessPort = FreePorts.next();

	private final AtomicInteger acknowledged = new AtomicInteger();

	private final List<Writer> writers = IntStream.range(0, CLIENTS)
		.mapToObj((number) -> new Writer(number, this.acknowledged))
		.toList();

	@Test
	void nothingAcknowledgedIsLostAndEveryUniqueIndexIsWholeAfterKills() throws Exception {
		Random random = new Random(7);
		int documents = 0;
		for (int kill = 0; kill <= KILLS; kill++) {
			try (ChildProcess store = startStore(); MongoClient client = connect()) {
				MongoCollection<Document> visits = client.getDatabase("clinic").getCollection("visits");
				visits.createIndex(Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));
				documents = check(visits);
				if (kill < KILLS) {
					killUnderLoad(store, visits, WRITES_BETWEEN_KILLS + random.nextInt(500));
				}
			}
		}
		assertThat(this.acknowledged.get()).isGreaterThanOrEqualTo(KILLS * WRITES_BETWEEN_KILLS);
		System.out.printf("%d kills, %d clients: %d acknowledged writes, 0 lost, %d documents, unique index whole%n",
				KILLS, CLIENTS, this.acknowledged.get(), documents);
	}

	@Test
	void aStoppingStoreEndsAtOnceAndASecondOneOnItsDirectoryIsRefused() throws Exception {
		try (ChildProcess store = startStore()) {
			assertThatIOException().isThrownBy(() -> new JournaledBackend(this.directory, false))
				.withMessageContaining("Another store uses");
			assertThat(store.stop(Duration.ofSeconds(5))).isTrue();
		}
	}

	private ChildProcess startStore() throws IOException {
		return ChildProcess.start(StoreMain.class, this.readinessPort, "--port", String.valueOf(this.port), "--data",
				this.directory.toString());
	}

	private MongoClient connect() {
		return MongoClients
			.create("mongodb://127.0.0.1:" + this.port + "/?maxPoolSize=64&serverSelectionTimeoutMS=5000");
	}

	private void killUnderLoad(ChildProcess store, MongoCollection<Document> visits, int writes) {
		int target = this.acknowledged.get() + writes;
		ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<CompletableFuture<Void>> running = new ArrayList<>();
			for (Writer writer : this.writers) {
				running.add(CompletableFuture.runAsync(() -> writer.writeUntilGone(visits), threads));
			}
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.pollInterval(Duration.ofMillis(10))
				.until(() -> this.acknowledged.get() >= target || running.stream().anyMatch(CompletableFuture::isDone));
			store.kill();
			running.forEach(CompletableFuture::join);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private int check(MongoCollection<Document> visits) {
		Map<String, Document> actual = new HashMap<>();
		visits.find().forEach((document) -> actual.put(document.getString("_id"), document));
		List<String> lost = this.writers.stream().flatMap((writer) -> writer.compare(actual).stream()).toList();
		assertThat(lost).isEmpty();
		checkUniqueIndex(visits, actual);
		return actual.size();
	}

	private static void checkUniqueIndex(MongoCollection<Document> visits, Map<String, Document> actual) {
		Map<String, String> holders = new HashMap<>();
		actual.forEach((id, document) -> document.getList("claims", String.class, List.of())
			.forEach((claim) -> assertThat(holders.put(claim, id)).as("another holder of %s", claim).isNull()));
		holders.forEach((claim, id) -> assertThat(visits.find(Filters.eq("claims", claim)))
			.extracting((document) -> document.getString("_id"))
			.containsExactly(id));
		holders.keySet()
			.stream()
			.limit(20)
			.forEach((claim) -> assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> visits.insertOne(new Document("claims", List.of(claim)))));
	}

}
