package org.clinicops.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of the running stack, from their beginning to their present end. */
final class Topics {

	private final String brokers;

	Topics(Stack stack) {
		this.brokers = stack.brokers();
	}

	List<Event> read(String topic, Predicate<Event> wanted) {
		try (KafkaConsumer<String, String> consumer = consumer()) {
			List<TopicPartition> partitions = partitions(consumer.partitionsFor(topic));
			consumer.assign(partitions);
			return readToEnd(consumer, partitions).stream().filter(wanted).toList();
		}
	}

	/** How many records all consumers together have put aside so far. */
	long deadLetters() {
		try (KafkaConsumer<String, String> consumer = consumer()) {
			List<TopicPartition> partitions = consumer.listTopics()
				.entrySet()
				.stream()
				.filter((topic) -> topic.getKey().endsWith(".dlt"))
				.flatMap((topic) -> partitions(topic.getValue()).stream())
				.toList();
			return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
		}
	}

	private KafkaConsumer<String, String> consumer() {
		return new KafkaConsumer<>(Map.of("bootstrap.servers", this.brokers, "auto.offset.reset", "earliest"),
				new StringDeserializer(), new StringDeserializer());
	}

	private static List<TopicPartition> partitions(List<PartitionInfo> infos) {
		return infos.stream().map((info) -> new TopicPartition(info.topic(), info.partition())).toList();
	}

	private static List<Event> readToEnd(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
		List<Event> events = new ArrayList<>();
		Set<Map.Entry<TopicPartition, Long>> ends = consumer.endOffsets(partitions).entrySet();
		while (ends.stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			consumer.poll(Duration.ofMillis(200)).forEach((consumed) -> events.add(Event.of(consumed)));
		}
		return events;
	}

	/** Puts a record on a topic that none of the services would. */
	void write(String topic, String key, Map<String, String> headers, String data) throws Exception {
		ProducerRecord<String, String> forged = new ProducerRecord<>(topic, key, data);
		headers.forEach((name, value) -> forged.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.brokers),
				new StringSerializer(), new StringSerializer())) {
			producer.send(forged).get();
		}
	}

}
