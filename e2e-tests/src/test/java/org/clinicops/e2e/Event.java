package org.clinicops.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** A record of a topic. */
record Event(String topic, String key, Map<String, String> headers, String data) {

	static Event of(ConsumerRecord<String, String> consumed) {
		return new Event(consumed.topic(), consumed.key(),
				StreamSupport.stream(consumed.headers().spliterator(), false)
					.collect(Collectors.toMap((header) -> header.key(),
							(header) -> new String(header.value(), StandardCharsets.UTF_8), (first, last) -> last)),
				consumed.value());
	}

	String type() {
		return this.headers.getOrDefault("ce_type", "");
	}

	/** CloudEvents 1.0, Kafka protocol binding, binary mode. */
	Event requireCloudEvent() {
		assertThat(this.headers).as(toString())
			.containsEntry("ce_specversion", "1.0")
			.containsEntry("ce_subject", this.key)
			.containsEntry("content-type", "application/json")
			.containsKeys("ce_id", "ce_source", "ce_sequence");
		assertThat(Instant.parse(this.headers.get("ce_time"))).isBefore(Instant.now());
		return this;
	}

}
