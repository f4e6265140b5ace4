package org.clinicops.scheduling.appointment.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clinicops.scheduling.appointment.BookReader;
import org.clinicops.scheduling.identity.AppointmentId;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Hears what any instance of this service does to the book. Each instance reads every
 * partition, for itself and from where they ended when it read the book, so it belongs to
 * no consumer group and keeps no place: what it missed while it was away is in the book.
 */
@Component
class OtherInstances implements SmartLifecycle {

	private static final long PAUSE_AFTER_A_FAILURE = 1_000;

	private final BookReader book;

	private final DefaultKafkaConsumerFactory<String, byte[]> consumers;

	private final String topic;

	private @Nullable KafkaMessageListenerContainer<String, byte[]> listening;

	OtherInstances(BookReader book, ConsumerFactory<?, ?> consumers,
			@Value("${spring.cloud.stream.bindings.events-out-0.destination}") String topic) {
		this.book = book;
		this.consumers = new DefaultKafkaConsumerFactory<>(consumers.getConfigurationProperties(),
				new StringDeserializer(), new ByteArrayDeserializer());
		this.topic = topic;
	}

	@Override
	public void start() {
		ContainerProperties properties = new ContainerProperties(ends());
		properties.setAckMode(ContainerProperties.AckMode.MANUAL);
		properties.setMessageListener((MessageListener<String, byte[]>) this::hear);
		KafkaMessageListenerContainer<String, byte[]> container = new KafkaMessageListenerContainer<>(this.consumers,
				properties);
		container.setBeanName("other-instances");
		container.setCommonErrorHandler(
				new DefaultErrorHandler(new FixedBackOff(PAUSE_AFTER_A_FAILURE, FixedBackOff.UNLIMITED_ATTEMPTS)));
		this.book.readUpcoming();
		container.start();
		this.listening = container;
	}

	private TopicPartitionOffset[] ends() {
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer()) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.topic)
				.stream()
				.map((info) -> new TopicPartition(this.topic, info.partition()))
				.toList();
			return consumer.endOffsets(partitions)
				.entrySet()
				.stream()
				.map((end) -> new TopicPartitionOffset(this.topic, end.getKey().partition(), end.getValue()))
				.toArray(TopicPartitionOffset[]::new);
		}
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
