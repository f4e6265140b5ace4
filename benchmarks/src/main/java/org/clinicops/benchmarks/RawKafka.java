package org.clinicops.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/**
 * What the broker alone needs from a client's produce to another client's consume: the
 * comparison.
 */
final class RawKafka implements AutoCloseable {

	private static final String TOPIC = "clinic.benchmark.raw";

	private static final int EVENT_BYTES = 300;

	private final Admin admin;

	private final KafkaProducer<Long, byte[]> producer;

	private final KafkaConsumer<Long, byte[]> consumer;

	private volatile Figures figures = new Figures();

	RawKafka(String brokers) {
		Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0);
		this.admin = Admin.create(settings);
		createTopic();
		this.producer = new KafkaProducer<>(settings, new LongSerializer(), new ByteArraySerializer());
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), new LongDeserializer(),
				new ByteArrayDeserializer());
		this.consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
		this.consumer.seekToEnd(this.consumer.assignment());
		this.consumer.position(new TopicPartition(TOPIC, 0));
		new Thread(this::read, "raw-consumer").start();
	}

	private void createTopic() {
		try {
			if (!this.admin.listTopics().names().get().contains(TOPIC)) {
				this.admin.createTopics(Set.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty()))).all().get();
			}
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("FutureReturnValueIgnored") // what is not consumed is not counted
	void send() {
		this.producer.send(new ProducerRecord<>(TOPIC, 0, System.nanoTime(), new byte[EVENT_BYTES]));
	}

	/** Ends a round and returns what it measured. */
	Figures round() {
		Figures measured = this.figures;
		this.figures = new Figures();
		return measured;
	}

	private void read() {
		try {
			while (true) {
				this.consumer.poll(Duration.ofSeconds(1))
					.forEach((record) -> this.figures.add(System.nanoTime() - record.key()));
			}
		}
		catch (WakeupException ex) {
			this.consumer.close();
		}
	}

	@Override
	public void close() {
		this.consumer.wakeup();
		this.producer.close();
		this.admin.deleteTopics(Set.of(TOPIC));
		this.admin.close();
	}

}
