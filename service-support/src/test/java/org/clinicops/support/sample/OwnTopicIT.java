package org.clinicops.support.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.clinicops.support.inbox.TopicListener;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is told of the service's aggregates is heard by all who listen in it. */
@ComponentTest
@Import(OwnTopicIT.Listeners.class)
class OwnTopicIT {

	private static final String POSTED = "clinic.parcel.posted.v1";

	private static final String MOVED = "clinic.parcel.moved.v1";

	@Autowired
	private Listener first;

	@Autowired
	private Listener second;

	@Test
	void whatOneOfThemFailsToHearComesAgainToAll() {
		Broker.send(SampleService.SHIPPING, POSTED, "t1", "{}");
		Broker.send(SampleService.SHIPPING, MOVED, "t1", "{}");

		await().untilAsserted(() -> assertThat(this.second.heard).containsExactly(POSTED, MOVED));
		assertThat(this.first.heard).containsExactly(POSTED, POSTED, MOVED);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Listeners {

		@Bean
		@Order(0)
		Listener first() {
			return new Listener(0);
		}

		@Bean
		@Order(1)
		Listener second() {
			return new Listener(1);
		}

	}

	/** Fails at first. */
	static final class Listener implements TopicListener {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		private int failures;

		Listener(int failures) {
			this.failures = failures;
		}

		@Override
		public void startAt(Map<Integer, Long> end) {
		}

		@Override
		public void hear(ConsumerRecord<String, byte[]> told) {
			if (this.failures-- > 0) {
				throw new IllegalStateException("Did not hear that");
			}
			this.heard.add(TopicListener.attribute(told, "type"));
		}

	}

}
