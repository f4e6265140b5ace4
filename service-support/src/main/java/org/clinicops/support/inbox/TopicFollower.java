package org.clinicops.support.inbox;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * Reads the service's own topic for all of this instance's {@link TopicListener}s: it
 * belongs to no consumer group and keeps no place, as what it missed while it was away is
 * in the store.
 */
class TopicFollower implements SmartLifecycle {

	private final WholeTopic topic;

	private final List<TopicListener> listeners;

	private @Nullable KafkaMessageListenerContainer<String, byte[]> listening;

	TopicFollower(WholeTopic topic, List<TopicListener> listeners) {
		this.topic = topic;
		this.listeners = listeners;
	}

	@Override
	public void start() {
		Map<Integer, Long> end = this.topic.end();
		this.listeners.forEach((listener) -> listener.startAt(end));
		this.listening = this.topic.follow("own-topic", end, this::hear);
	}

	private void hear(ConsumerRecord<String, byte[]> told) {
		this.listeners.forEach((listener) -> listener.hear(told));
	}

	@Override
	public void stop() {
		if (this.listening != null) {
			this.listening.stop();
			this.listening = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.listening != null;
	}

	/** After the topics are there, before anybody asks. */
	@Override
	public int getPhase() {
		return 0;
	}

}
