package org.clinicops.support.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * The broker as another service sees it: sends records to topics and reads what is there.
 */
public final class Broker {

	private Broker() {
	}

	/** Sends an event of sequence 1 as another service would; returns its id. */
	public static String send(String topic, String type, String subject, String data) {
		String id = UUID.randomUUID().toString();
		send(topic, subject, data, attributes(id, type, subject, 1));
		return id;
	}

	/** The attributes of an event, as headers. */
	public static Map<String, String> attributes(String id, String type, String subject, long sequence) {
		return Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/test", "ce_type", type, "ce_subject",
				subject, "ce_time", Instant.now().toString(), "ce_sequence", Long.toString(sequence));
	}

	/** Sends any record, good or bad, and waits for the acknowledgement. */
	public static void send(String topic, String key, String data, Map<String, String> headers) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
		headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", Parts.running().brokers()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(record).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Waits until the topic holds this many records that match, and returns them. */
	public static List<Received> await(String topic, int count, Predicate<Received> matching) {
		return Awaitility.await("records in " + topic)
			.until(() -> all(topic).stream().filter(matching).toList(), (found) -> found.size() >= count);
	}

	/** Does something while a topic is not there; what was in it is lost. */
	public static void withoutTopic(String topic, Runnable action) {
		try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Parts.running().brokers()))) {
			int partitions = partitions(topic, admin);
			admin.deleteTopics(List.of(topic)).all().get();
			try {
				action.run();
			}
			finally {
				admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int partitions(String topic, Admin admin) throws InterruptedException, ExecutionException {
		Collection<TopicDescription> found = admin.describeTopics(List.of(topic)).allTopicNames().get().values();
		return found.iterator().next().partitions().size();
	}

	/** Everything in the topic. */
	public static List<Received> all(String topic) {
		List<Received> found = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Parts.running().brokers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Set<Map.Entry<TopicPartition, Long>> ends = consumer.endOffsets(partitions).entrySet();
			while (ends.stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(100)).forEach((record) -> found.add(Received.of(record)));
			}
		}
		return found;
	}

	/**
	 * A record.
	 *
	 * @param attributes the headers, as text
	 */
	public record Received(String key, int partition, String data, Map<String, String> attributes) {

		static Received of(ConsumerRecord<String, byte[]> record) {
			Map<String, String> headers = new TreeMap<>();
			for (Header header : record.headers()) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
			return new Received(record.key(), record.partition(), new String(record.value(), StandardCharsets.UTF_8),
					headers);
		}

		/** The event's type. */
		public String type() {
			return this.attributes.getOrDefault("ce_type", "");
		}

		/** The event's number among those of its aggregate. */
		public long sequence() {
			return Long.parseLong(this.attributes.getOrDefault("ce_sequence", "0"));
		}

		/** The event's subject: the aggregate's id. */
		public String subject() {
			return this.attributes.getOrDefault("ce_subject", "");
		}

	}

}
