package org.clinicops.support.sample;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@ComponentTest
@TestPropertySource(properties = "clinic.inbox.first-retry=5ms")
class InboxIT {

	private static final String PLACED = "clinic.order.placed.v1";

	private static final String DEAD_LETTERS = SampleService.ORDERS + ".sample-service.dlt";

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private SampleService.Handled handled;

	@Autowired
	private Inbox inbox;

	@Autowired
	private MeterRegistry meters;

	@Test
	void theSameEventTwiceHasOneEffectAndNamesItsCause() {
		Map<String, String> attributes = Broker.attributes("twice", PLACED, "o1", 1);
		Broker.send(SampleService.ORDERS, "o1", "{\"parcel\":\"in1\"}", attributes);
		Broker.send(SampleService.ORDERS, "o1", "{\"parcel\":\"in1\"}", attributes);
		handledAfter("o1");

		assertThat(Collections.frequency(this.handled.ids(), "twice")).isEqualTo(2);
		List<Received> posted = Broker.await(SampleService.SHIPPING, 1, (event) -> event.subject().equals("in1"));
		assertThat(posted).singleElement()
			.satisfies((event) -> assertThat(event.attributes()).containsEntry("ce_causationid", "twice"));
	}

	@Test
	void anEventWithTheHeadersOfOurOwnOutboxIsHandled() {
		Map<String, String> attributes = new TreeMap<>(Broker.attributes("typed", PLACED, "o7", 1));
		attributes.put("content-type", "application/json");
		attributes.put("contentType", "application/json");
		Broker.send(SampleService.ORDERS, "o7", "{\"parcel\":\"in7\"}", attributes);

		assertThat(Broker.await(SampleService.SHIPPING, 1, (event) -> event.subject().equals("in7"))).hasSize(1);
	}

	@Test
	void aRecordThatCannotBeReadIsDeadAtOnceByteForByteWithItsCauseAndBlocksNobody() {
		Broker.send(SampleService.ORDERS, "o2", "{\"parcel\": not json", Broker.attributes("bad", PLACED, "o2", 1));
		handledAfter("o2");

		Received dead = Broker.await(DEAD_LETTERS, 1, ofEvent("bad")).get(0);
		assertThat(dead.data()).isEqualTo("{\"parcel\": not json");
		assertThat(dead.key()).isEqualTo("o2");
		assertThat(dead.attributes()).hasEntrySatisfying("x-exception-message",
				(cause) -> assertThat(cause).contains("cannot be read"));
	}

	@Test
	void aDeadLetterIsCountedUnderTheTopicAndTheGroupThatItsOwnTopicIsNamedAfter() {
		Broker.send(SampleService.ORDERS, "o12", "{not json", Broker.attributes("counted", PLACED, "o12", 1));

		await().untilAsserted(() -> assertThat(this.meters.find("clinic.dead.letters").counters())
			.extracting((counter) -> counter.getId().getTag("topic") + "." + counter.getId().getTag("group") + ".dlt")
			.contains(DEAD_LETTERS));
	}

	@Test
	void anEventThatLacksWhatTheHandlerNeedsIsDeadAtOnce() {
		Broker.send(SampleService.ORDERS, "o8", "{\"parcel\":null}", Broker.attributes("lacking", PLACED, "o8", 1));

		assertThat(Broker.await(DEAD_LETTERS, 1, ofEvent("lacking"))).singleElement()
			.satisfies((dead) -> assertThat(dead.attributes().get("x-exception-message")).contains("missing: parcel"));
		assertThat(this.handled.ids()).doesNotContain("lacking");
	}

	@Test
	void aRecordWithoutAttributesIsDeadAtOnce() {
		Broker.send(SampleService.ORDERS, "o3", "just text", Map.of("ce_id", "bare"));

		assertThat(Broker.await(DEAD_LETTERS, 1, ofEvent("bare"))).singleElement()
			.satisfies((dead) -> assertThat(dead.attributes().get("x-exception-message")).contains("ce_type"));
	}

	@Test
	void aVersionThatThisServiceDoesNotKnowIsDead() {
		Broker.send(SampleService.ORDERS, "o4", "{\"parcel\":\"in4\"}",
				Broker.attributes("newer", "clinic.order.placed.v2", "o4", 1));

		assertThat(Broker.await(DEAD_LETTERS, 1, ofEvent("newer"))).singleElement()
			.satisfies((dead) -> assertThat(dead.attributes().get("x-exception-message")).contains("v2"));
	}

	@Test
	void anEventOfNoInterestAndAFieldOfNoInterestAreIgnored() {
		Broker.send(SampleService.ORDERS, "o5", "{}", Broker.attributes("other", "clinic.order.priced.v1", "o5", 1));
		Broker.send(SampleService.ORDERS, "o5", "{\"parcel\":\"in5\",\"later\":1}",
				Broker.attributes("more", PLACED, "o5", 2));
		handledAfter("o5");

		assertThat(this.mongo.findById(new Parcel.ParcelId("in5"), Parcel.class)).isNotNull();
		assertThat(Broker.all(DEAD_LETTERS)).noneMatch(ofEvent("other").or(ofEvent("more")));
	}

	@Test
	void anEventThatKeepsFailingIsTriedFiveTimesThenDead() {
		Broker.send(SampleService.ORDERS, "o6", "{\"parcel\":\"failing6\"}",
				Broker.attributes("failing", PLACED, "o6", 1));

		assertThat(Broker.await(DEAD_LETTERS, 1, ofEvent("failing"))).hasSize(1);
		assertThat(Collections.frequency(this.handled.ids(), "failing")).isEqualTo(5);
	}

	@Test
	void anEventWaitsForAStoreThatIsAwayHoweverLong() {
		Broker.send(SampleService.ORDERS, "o11", "{\"parcel\":\"waiting9\"}",
				Broker.attributes("waiting", PLACED, "o11", 1));

		assertThat(Broker.await(SampleService.SHIPPING, 1, (event) -> event.subject().equals("waiting9"))).hasSize(1);
		assertThat(Collections.frequency(this.handled.ids(), "waiting")).isEqualTo(SampleService.AWAY);
		assertThat(Broker.all(DEAD_LETTERS)).noneMatch(ofEvent("waiting"));
	}

	@Test
	void anEventThatCannotBeBuriedIsNotLost() {
		Broker.withoutTopic(DEAD_LETTERS, () -> {
			Broker.send(SampleService.ORDERS, "o10", "{\"parcel\":\"failing10\"}",
					Broker.attributes("unburied", PLACED, "o10", 1));
			await().atMost(Duration.ofMinutes(1))
				.until(() -> Collections.frequency(this.handled.ids(), "unburied") > 5);
		});

		assertThat(Broker.await(DEAD_LETTERS, 1, ofEvent("unburied"))).isNotEmpty();
	}

	@Test
	void anEventThatARuleRefusesIsDeadAtOnceWithTheRulesCode() {
		Broker.send(SampleService.ORDERS, "o9", "{\"parcel\":\"refused9\"}",
				Broker.attributes("refused", PLACED, "o9", 1));

		assertThat(Broker.await(DEAD_LETTERS, 1, ofEvent("refused"))).singleElement()
			.satisfies((dead) -> assertThat(dead.attributes().get("x-exception-message")).contains("shelf-full",
					"There is no room"));
		assertThat(Collections.frequency(this.handled.ids(), "refused")).isEqualTo(1);
	}

	@Test
	void twoHandlersForOneTypeAreRefused() {
		EventHandlers handlers = this.inbox.handlers().on(PLACED, SampleService.Order.class, (order, event) -> {
		});

		assertThatIllegalStateException()
			.isThrownBy(() -> handlers.on("clinic.order.placed.v2", SampleService.Order.class, (order, event) -> {
			}))
			.withMessageContaining("clinic.order.placed");
	}

	/**
	 * Sends one more event of the same key and waits for its effect: what came before is
	 * through.
	 */
	private void handledAfter(String key) {
		Broker.send(SampleService.ORDERS, PLACED, key, "{\"parcel\":\"after-" + key + "\"}");
		Broker.await(SampleService.SHIPPING, 1, (event) -> event.subject().equals("after-" + key));
	}

	private static Predicate<Received> ofEvent(String id) {
		return (record) -> id.equals(record.attributes().get("ce_id"));
	}

}
