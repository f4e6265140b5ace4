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

	@Autowired
	private Listener first;

	@Autowired
	private Listener second;

	@Test
	void whatOneOfThemFailsToHearComesAgainToAll() {
		Broker.send(SampleService.SHIPPING, "clinic.parcel.posted.v1", "t1", "{}");
		Broker.send(SampleService.SHIPPING, "clinic.parcel.moved.v1", "t1", "{}");

		await().untilAsserted(() -> assertThat(this.second.heard).containsExactly("posted", "moved"));
		assertThat(this.first.heard).containsExactly("posted", "posted", "moved");
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
			this.heard.add(TopicListener.attribute(told, "type").split("\\.")[2]);
		}

	}

}
