package org.clinicops.localstack.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The topics of the flow and who consumes them; every consumer has a dead letter topic.
 */
final class Topics {

	static final int PARTITIONS = 12;

	/** Topic → consumer groups. */
	static final Map<String, List<String>> CONSUMERS = new TreeMap<>(
			Map.of("clinic.intake.v1", List.of("scheduling-service", "referral-service"), "clinic.scheduling.v1",
					List.of("intake-service", "scheduling-service", "scheduling-communications", "scheduling-waitlist"),
					"clinic.referral.v1", List.of("intake-service")));

	private Topics() {
	}

	static List<String> all() {
		return CONSUMERS.keySet()
			.stream()
			.flatMap((topic) -> Stream.concat(Stream.of(topic), deadLetters(topic).stream()))
			.toList();
	}

	static List<String> deadLetters(String topic) {
		return CONSUMERS.getOrDefault(topic, List.of()).stream().map((group) -> topic + "." + group + ".dlt").toList();
	}

}
