package org.clinicops.support.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;

/** Gives a service its {@link EventHandlers}, its topics and its dead letters. */
@AutoConfiguration
@EnableConfigurationProperties({ InboxSettings.class, KafkaSettings.class })
class InboxAutoConfiguration {

	/**
	 * An event that comes when there were none for a while does not wait. Too short to be
	 * felt and long enough to be shared, so no setting.
	 */
	static final Duration BETWEEN_POLLS = Duration.ofMillis(20);

	private static final String OWN_TOPIC = "spring.cloud.stream.bindings.events-out-0.destination";

	@Bean
	Inbox inbox(JsonMapper json, MeterRegistry meters, Clock clock) {
		return new Inbox(json, meters, clock);
	}

	/** Its name stands in clinic-defaults.yml. */
	@Bean
	Attempts attempts(KafkaOperations<byte[], byte[]> broker, InboxSettings settings, MeterRegistry meters) {
		return new Attempts(new DeadLetters(broker, meters), settings);
	}

	@Bean
	Topics topics(BindingServiceProperties bindings, KafkaAdmin admin, KafkaSettings settings) {
		return new Topics(bindings, admin, settings.replicas());
	}

	/** So that many events share polls and commits, each of which costs a trip. */
	@Bean
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> restBetweenPolls() {
		return (container, topic, group) -> container.getContainerProperties()
			.setIdleBetweenPolls(BETWEEN_POLLS.toMillis());
	}

	/** The service names its own topic as the one to which its outbox goes. */
	@Bean
	@ConditionalOnProperty(OWN_TOPIC)
	WholeTopic ownTopic(ConsumerFactory<?, ?> consumers, @Value("${" + OWN_TOPIC + "}") String topic) {
		return new WholeTopic(consumers, topic);
	}

	@Bean
	@ConditionalOnBean(TopicListener.class)
	TopicFollower topicFollower(WholeTopic ownTopic, List<TopicListener> listeners) {
		return new TopicFollower(ownTopic, listeners);
	}

	/**
	 * Headers are plain text on the wire, as CloudEvents wants them. The content type has
	 * to be text in here as well: Spring Cloud Function reads it before any handler does.
	 */
	@Bean
	KafkaHeaderMapper plainHeaders() {
		SimpleKafkaHeaderMapper mapper = new SimpleKafkaHeaderMapper();
		mapper.setMapAllStringsOut(true);
		mapper.setRawMappedHeaders(Map.of("content-type", true));
		return mapper;
	}

}
