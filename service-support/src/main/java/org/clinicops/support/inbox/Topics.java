package org.clinicops.support.inbox;

import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates every topic that the service's bindings name, and their dead letter topics,
 * before a binding opens: a topic that a client creates by accident has one partition.
 */
class Topics implements SmartLifecycle {

	private static final int PARTITIONS = 12;

	private final BindingServiceProperties bindings;

	private final KafkaAdmin admin;

	private final int replicas;

	private boolean created;

	Topics(BindingServiceProperties bindings, KafkaAdmin admin, int replicas) {
		this.bindings = bindings;
		this.admin = admin;
		this.replicas = replicas;
	}

	@Override
	public void start() {
		this.admin.createOrModifyTopics(this.bindings.getBindings()
			.entrySet()
			.stream()
			.flatMap((binding) -> names(binding.getKey(), binding.getValue()))
			.distinct()
			.map(this::topic)
			.toArray(NewTopic[]::new));
		this.created = true;
	}

	private static Stream<String> names(String binding, BindingProperties properties) {
		String topic = properties.getDestination();
		return binding.contains("-in-") ? Stream.of(topic, DeadLetters.topicFor(topic, properties.getGroup()))
				: Stream.of(topic);
	}

	private NewTopic topic(String name) {
		return TopicBuilder.name(name).partitions(PARTITIONS).replicas(this.replicas).build();
	}

	@Override
	public void stop() {
		this.created = false;
	}

	@Override
	public boolean isRunning() {
		return this.created;
	}

	/** Before the bindings. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
