package org.clinicops.localstack.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic has carried and what is still to be handled.
 *
 * @param name the topic
 * @param events how many were ever sent
 * @param lag how many of them wait for one of their consumers, summed over the consumers
 * @param deadLetters how many were put aside
 */
record TopicFigures(String name, long events, long lag, long deadLetters) {

	static List<TopicFigures> of(Ports ports) throws ExecutionException, InterruptedException {
		Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + ports.kafka(),
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
				5000);
		try (Admin admin = Admin.create(settings)) {
			List<TopicFigures> figures = new ArrayList<>();
			for (String topic : Topics.CONSUMERS.keySet()) {
				Map<TopicPartition, Long> ends = ends(admin, List.of(topic));
				figures.add(new TopicFigures(topic, sum(ends.values()), lag(admin, topic, ends),
						sum(ends(admin, Topics.deadLetters(topic)).values())));
			}
			return figures;
		}
	}

	private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics)
			throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
		for (String topic : topics) {
			IntStream.range(0, Topics.PARTITIONS)
				.forEach((partition) -> latest.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
		}
		Map<TopicPartition, Long> ends = new HashMap<>();
		admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
		return ends;
	}

	private static long lag(Admin admin, String topic, Map<TopicPartition, Long> ends)
			throws ExecutionException, InterruptedException {
		long lag = 0;
		for (String group : Topics.CONSUMERS.getOrDefault(topic, List.of())) {
			Map<TopicPartition, OffsetAndMetadata> handled = admin.listConsumerGroupOffsets(group)
				.partitionsToOffsetAndMetadata()
				.get();
			lag += ends.entrySet().stream().mapToLong((end) -> end.getValue() - offset(handled, end.getKey())).sum();
		}
		return lag;
	}

	private static long offset(Map<TopicPartition, OffsetAndMetadata> handled, TopicPartition partition) {
		OffsetAndMetadata offset = handled.get(partition);
		return (offset != null) ? offset.offset() : 0;
	}

	private static long sum(Collection<Long> values) {
		return values.stream().mapToLong(Long::longValue).sum();
	}

}
