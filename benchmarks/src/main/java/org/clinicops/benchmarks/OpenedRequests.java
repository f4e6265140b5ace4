package org.clinicops.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Says when the scheduling service announces a booking request. Waiting for the
 * announcement loads the service less than asking for the request over and over, and ends
 * later, if anything.
 */
final class OpenedRequests implements AutoCloseable {

	private static final String TOPIC = "clinic.scheduling.v1";

	private final Map<String, CompletableFuture<Void>> announced = new ConcurrentHashMap<>();

	private final KafkaConsumer<String, byte[]> consumer;

	OpenedRequests(String brokers) {
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), new StringDeserializer(),
				new ByteArrayDeserializer());
		List<TopicPartition> partitions = this.consumer.partitionsFor(TOPIC)
			.stream()
			.map((partition) -> new TopicPartition(TOPIC, partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToEnd(partitions);
		partitions.forEach(this.consumer::position);
		new Thread(this::read, "opened-requests").start();
	}

	/** Returns when the request of this id has been announced; fails after a minute. */
	void await(String id) {
		of(id).orTimeout(1, TimeUnit.MINUTES).join();
	}

	private CompletableFuture<Void> of(String id) {
		return this.announced.computeIfAbsent(id, (any) -> new CompletableFuture<>());
	}

	private void read() {
		try {
			while (true) {
				this.consumer.poll(Duration.ofSeconds(1)).forEach((record) -> of(record.key()).complete(null));
			}
		}
		catch (WakeupException ex) {
			this.consumer.close();
		}
	}

	@Override
	public void close() {
		this.consumer.wakeup();
	}

}
