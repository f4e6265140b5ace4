package org.clinicops.scheduling;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.clinicops.support.testing.ComponentTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ComponentTest
@Import(MondayMorning.class)
@TestPropertySource(properties = "clinic.past-claims.interval=200ms")
class PastClaimsIT {

	@Autowired
	private MongoOperations mongo;

	@Test
	void claimsAreDroppedOnceTheVisitEndedMoreThanADayAgo() {
		insert("long-over", MondayMorning.NOW.minusSeconds(86_500));
		insert("just-over", MondayMorning.NOW.minusSeconds(80_000));

		await().untilAsserted(() -> assertThat(find("long-over")).doesNotContainKeys("claims", "claimedUntil"));
		assertThat(find("just-over")).containsKeys("claims", "claimedUntil");
	}

	@Test
	void aHoldThatLedToNothingIsRemovedOnceItsEventsArePublished() {
		Instant longAgo = MondayMorning.NOW.minusSeconds(86_500);
		insertExpired("published", longAgo, List.of());
		insertExpired("just-expired", MondayMorning.NOW.minusSeconds(80_000), List.of());
		insertExpired("unpublished", longAgo, List.of(new Document("_id", "event")));
		insert("a-round-later", longAgo);

		await().untilAsserted(() -> assertThat(find("published")).isNull());
		await().untilAsserted(() -> assertThat(find("a-round-later")).doesNotContainKey("claims"));
		assertThat(find("just-expired")).isNotNull();
		assertThat(find("unpublished")).isNotNull();
		this.mongo.getCollection("appointments")
			.updateOne(new Document("_id", "unpublished"), Updates.pull("outbox", new Document("_id", "event")));

		await().untilAsserted(() -> assertThat(find("unpublished")).isNull());
	}

	private void insert(String id, Instant claimedUntil) {
		insert(claiming(id, claimedUntil).append("claims", List.of("room:x@" + id)));
	}

	private void insertExpired(String id, Instant claimedUntil, List<Document> outbox) {
		insert(claiming(id, claimedUntil).append("status", "EXPIRED").append("outbox", outbox));
	}

	private void insert(Document appointment) {
		this.mongo.getCollection("appointments").insertOne(appointment);
	}

	private static Document claiming(String id, Instant claimedUntil) {
		return new Document("_id", id).append("claimedUntil", Date.from(claimedUntil));
	}

	private @Nullable Document find(String id) {
		return this.mongo.getCollection("appointments").find(new Document("_id", id)).first();
	}

}
