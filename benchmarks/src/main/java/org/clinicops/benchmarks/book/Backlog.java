package org.clinicops.benchmarks.book;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The events that the service has told and that it has not dealt with itself yet. */
final class Backlog implements AutoCloseable {

	private static final List<String> GROUPS = List.of("scheduling-service", "scheduling-communications",
			"scheduling-waitlist");

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

	private static final String TOPIC = "clinic.scheduling.v1";

	private final Admin broker;

	private final Set<TopicPartition> partitions;

	Backlog(String broker) throws ExecutionException, InterruptedException {
		this.broker = Admin.create(Map.of("bootstrap.servers", broker));
		TopicDescription topic = Objects
			.requireNonNull(this.broker.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC), TOPIC);
		this.partitions = topic.partitions()
			.stream()
			.map((partition) -> new TopicPartition(TOPIC, partition.partition()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Returns when there is none.
	 * @throws IllegalStateException if that takes minutes
	 */
	void awaitEmpty() {
		long deadline = System.nanoTime() + PATIENCE;
		try {
			for (long left = size(); left > 0; left = size()) {
				if (System.nanoTime() > deadline) {
					throw new IllegalStateException(left + " events wait for one of " + GROUPS);
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			}
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long size() throws ExecutionException, InterruptedException {
		long told = this.broker
			.listOffsets(this.partitions.stream()
				.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest())))
			.all()
			.get()
			.values()
			.stream()
			.mapToLong((end) -> end.offset())
			.sum();
		long behind = 0;
		for (String group : GROUPS) {
			behind += told - handled(this.broker.listConsumerGroupOffsets(group), group);
		}
		return behind;
	}

	private long handled(ListConsumerGroupOffsetsResult offsets, String group)
			throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> next = offsets.partitionsToOffsetAndMetadata(group).get();
		return this.partitions.stream()
			.map(next::get)
			.mapToLong((offset) -> (offset != null) ? offset.offset() : 0)
			.sum();
	}

	@Override
	public void close() {
		this.broker.close();
	}

}
