package org.clinicops.scheduling;

import java.time.Instant;
import java.util.Date;
import java.util.List;

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

	private void insert(String id, Instant claimedUntil) {
		this.mongo.getCollection("appointments")
			.insertOne(new Document("_id", id).append("claims", List.of("room:x@" + claimedUntil))
				.append("claimedUntil", Date.from(claimedUntil)));
	}

	private @Nullable Document find(String id) {
		return this.mongo.getCollection("appointments").find(new Document("_id", id)).first();
	}

}
