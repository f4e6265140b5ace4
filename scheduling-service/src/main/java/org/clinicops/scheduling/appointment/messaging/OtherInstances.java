package org.clinicops.scheduling.appointment.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.clinicops.scheduling.appointment.BookReader;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.inbox.WholeTopic;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Hears what any instance of this service does to the book. Each instance reads every
 * partition, for itself and from where they ended when it read the book, so it belongs to
 * no consumer group and keeps no place: what it missed while it was away is in the book.
 */
@Component
class OtherInstances implements SmartLifecycle {

	private final BookReader book;

	private final WholeTopic topic;

	private @Nullable KafkaMessageListenerContainer<String, byte[]> listening;

	OtherInstances(BookReader book, ConsumerFactory<?, ?> consumers,
			@Value("${spring.cloud.stream.bindings.events-out-0.destination}") String topic) {
		this.book = book;
		this.topic = new WholeTopic(consumers, topic);
	}

	@Override
	public void start() {
		Map<Integer, Long> end = this.topic.end();
		this.book.readUpcoming();
		this.listening = this.topic.follow("other-instances", end, this::hear);
	}

	private void hear(ConsumerRecord<String, byte[]> told) {
		String type = header(told, "ce_type");
		if (Stream.of("clinic.appointment.", "clinic.hold.").anyMatch(type::startsWith)) {
			this.book.read(new AppointmentId(told.key()), number(header(told, "ce_sequence")));
		}
	}

	private static String header(ConsumerRecord<String, byte[]> told, String name) {
		Header header = told.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	/** One without a number is taken for the newest. */
	private static long number(String sequence) {
		return sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : Long.MAX_VALUE;
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
