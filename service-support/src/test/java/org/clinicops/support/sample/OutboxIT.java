package org.clinicops.support.sample;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.bson.Document;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ComponentTest
class OutboxIT {

	@Autowired
	private MongoOperations mongo;

	@Test
	void anEventArrivesAsACloudEventAndLeavesTheOutbox() {
		this.mongo.insert(Parcel.post("p1", "first"));

		Received event = Broker.await(SampleService.SHIPPING, 1, about("p1")).get(0);

		assertThat(event.key()).isEqualTo("p1");
		assertThat(event.data()).isEqualTo("{\"parcel\":\"p1\"}");
		assertThat(event.attributes()).containsEntry("ce_specversion", "1.0")
			.containsEntry("ce_type", "clinic.parcel.posted.v1")
			.containsEntry("ce_source", "/sample-service")
			.containsEntry("ce_subject", "p1")
			.containsEntry("ce_sequence", "1")
			.containsEntry("content-type", "application/json")
			.containsEntry("ce_time", "2026-01-05T17:00:00Z")
			.containsKey("ce_id");
		await().until(() -> stored("p1").outbox().isEmpty());
	}

	@Test
	void anEventWhoseProcessDiedBeforePublishingComesBackByTheSweep() {
		writtenButNotPublished("p2");

		assertThat(Broker.await(SampleService.SHIPPING, 1, about("p2"))).extracting(Received::type)
			.containsExactly("clinic.parcel.posted.v1");
		await().until(() -> stored("p2").outbox().isEmpty());
	}

	@Test
	void theEventsOfOneAggregateArriveInTheOrderOfItsChanges() {
		this.mongo.insert(Parcel.post("p3", "third"));
		for (int stop = 1; stop <= 30; stop++) {
			Parcel parcel = stored("p3");
			parcel.move(stop);
			this.mongo.save(parcel);
		}

		Broker.await(SampleService.SHIPPING, 1, (event) -> event.data().contains("\"stop\":30"));
		assertThat(Broker.all(SampleService.SHIPPING).stream().filter(about("p3")).map(Received::sequence).distinct())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 31).boxed().toList());
	}

	@Test
	void aChangeThatTheStoreRefusesPublishesNothing() {
		this.mongo.insert(Parcel.post("p4", "taken"));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.mongo.insert(Parcel.post("p5", "taken")));
		this.mongo.insert(Parcel.post("p6", "free"));

		Broker.await(SampleService.SHIPPING, 1, about("p6"));
		assertThat(Broker.all(SampleService.SHIPPING)).noneMatch(about("p5"));
	}

	private Parcel stored(String id) {
		return Objects.requireNonNull(this.mongo.findById(new Parcel.ParcelId(id), Parcel.class));
	}

	/** What the store holds when the process was killed right after the write. */
	private void writtenButNotPublished(String id) {
		Document event = new Document("_id", "event-" + id).append("type", "clinic.parcel.posted.v1")
			.append("sequence", 1L)
			.append("time", Date.from(Instant.now()))
			.append("data", "{\"parcel\":\"" + id + "\",\"label\":\"x\"}");
		this.mongo.getCollection("parcels")
			.insertOne(new Document("_id", id).append("label", id)
				.append("stop", 0L)
				.append("version", 0L)
				.append("eventCount", 1L)
				.append("outbox", List.of(event)));
	}

	private static Predicate<Received> about(String id) {
		return (event) -> event.subject().equals(id);
	}

}
