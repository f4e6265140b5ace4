package org.clinicops.support.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Every partition of the service's own topic. A place is, for each partition, the offset
 * of the next record.
 */
public final class WholeTopic {

	private static final long PAUSE_AFTER_A_FAILURE = 1_000;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration POLL = Duration.ofMillis(100);

	private static final int MOST_POLLS = 100;

	private final DefaultKafkaConsumerFactory<String, byte[]> consumers;

	private final String topic;

	WholeTopic(ConsumerFactory<?, ?> consumers, String topic) {
		this.consumers = new DefaultKafkaConsumerFactory<>(consumers.getConfigurationProperties(),
				new StringDeserializer(), new ByteArrayDeserializer());
		this.topic = topic;
	}

	/** The place after all that is there now. */
	Map<Integer, Long> end() {
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer()) {
			return end(consumer);
		}
	}

	private Map<Integer, Long> end(Consumer<String, byte[]> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor(this.topic, PATIENCE)
			.stream()
			.map((info) -> partition(info.partition()))
			.toList();
		return byNumber(consumer.endOffsets(partitions, PATIENCE));
	}

	private TopicPartition partition(int number) {
		return new TopicPartition(this.topic, number);
	}

	private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
		return offsets.entrySet()
			.stream()
			.collect(Collectors.toMap((offset) -> offset.getKey().partition(), Map.Entry::getValue));
	}

	/**
	 * Hands over every record from a place on, one after the other; one that fails comes
	 * again until it does not.
	 * @param name of the thread
	 */
	KafkaMessageListenerContainer<String, byte[]> follow(String name, Map<Integer, Long> from,
			MessageListener<String, byte[]> listener) {
		ContainerProperties properties = new ContainerProperties(from.entrySet()
			.stream()
			.map((next) -> new TopicPartitionOffset(this.topic, next.getKey(), next.getValue()))
			.toArray(TopicPartitionOffset[]::new));
		properties.setAckMode(ContainerProperties.AckMode.MANUAL);
		properties.setIdleBetweenPolls(InboxAutoConfiguration.BETWEEN_POLLS.toMillis());
		properties.setMessageListener(listener);
		KafkaMessageListenerContainer<String, byte[]> container = new KafkaMessageListenerContainer<>(this.consumers,
				properties);
		container.setBeanName(name);
		container.setCommonErrorHandler(
				new DefaultErrorHandler(new FixedBackOff(PAUSE_AFTER_A_FAILURE, FixedBackOff.UNLIMITED_ATTEMPTS)));
		container.start();
		return container;
	}

	/**
	 * Reads what stands between two places; each partition's records in their order.
	 * @param from a partition that it lacks is read from its beginning
	 * @param to may be before {@code from} in some partitions: of these nothing is read
	 * @param most records that are read
	 * @return empty if they are more, or if {@code from} is no place in the topic, or not
	 * any more
	 * @throws TimeoutException if the broker does not answer
	 */
	public Optional<List<ConsumerRecord<String, byte[]>>> between(Map<Integer, Long> from, Map<Integer, Long> to,
			int most) {
		Map<Integer, Long> behind = to.keySet()
			.stream()
			.filter((number) -> at(from, number) < at(to, number))
			.collect(Collectors.toMap(Function.identity(), (number) -> at(from, number)));
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer()) {
			long missed = behind.keySet().stream().mapToLong((number) -> at(to, number) - at(behind, number)).sum();
			if (missed > most || !has(consumer, from, behind)) {
				return Optional.empty();
			}
			return Optional.of(behind.isEmpty() ? List.of() : read(consumer, behind, to));
		}
	}

	private static long at(Map<Integer, Long> place, int partition) {
		return place.getOrDefault(partition, 0L);
	}

	private boolean has(Consumer<String, byte[]> consumer, Map<Integer, Long> from, Map<Integer, Long> behind) {
		Map<Integer, Long> end = end(consumer);
		Map<Integer, Long> beginning = byNumber(
				consumer.beginningOffsets(behind.keySet().stream().map(this::partition).toList(), PATIENCE));
		return from.entrySet().stream().allMatch((next) -> next.getValue() <= end.getOrDefault(next.getKey(), -1L))
				&& behind.entrySet().stream().allMatch((next) -> next.getValue() >= at(beginning, next.getKey()));
	}

	private List<ConsumerRecord<String, byte[]>> read(Consumer<String, byte[]> consumer, Map<Integer, Long> from,
			Map<Integer, Long> to) {
		consumer.assign(from.keySet().stream().map(this::partition).toList());
		from.forEach((number, next) -> consumer.seek(partition(number), next));
		List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
		for (int polls = 0; from.keySet().stream().anyMatch((number) -> isBefore(consumer, number, to)); polls++) {
			if (polls == MOST_POLLS) {
				throw new TimeoutException("The records of " + this.topic + " do not come");
			}
			consumer.poll(POLL).forEach(read::add);
		}
		return read.stream().filter((told) -> told.offset() < at(to, told.partition())).toList();
	}

	private boolean isBefore(Consumer<String, byte[]> consumer, int number, Map<Integer, Long> place) {
		return consumer.position(partition(number), PATIENCE) < at(place, number);
	}

}
