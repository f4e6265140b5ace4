package org.clinicops.support.outbox;

import java.nio.charset.StandardCharsets;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.domain.PendingEvent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Sends an event to the service's topic as a CloudEvent in binary mode
 * (<a href="https://github.com/cloudevents/spec">CloudEvents 1.0, Kafka binding</a>) and
 * returns once the broker has acknowledged it.
 */
class EventPublisher {

	private static final String BINDING = "events-out-0";

	private final ObjectProvider<StreamBridge> bridge;

	private final String source;

	private final MeterRegistry meters;

	EventPublisher(ObjectProvider<StreamBridge> bridge, String service, MeterRegistry meters) {
		this.bridge = bridge;
		this.source = "/" + service;
		this.meters = meters;
	}

	/**
	 * Returns once the broker has the event.
	 * @param subject the aggregate's id, which is also the record's key
	 * @throws RuntimeException if the broker has not acknowledged it
	 */
	void publish(String subject, PendingEvent event) {
		if (!this.bridge.getObject().send(BINDING, message(subject, event))) {
			throw new IllegalStateException("The broker did not take " + event.type());
		}
		this.meters.counter("clinic.outbox.published", "type", event.type()).increment();
	}

	private Message<byte[]> message(String subject, PendingEvent event) {
		MessageBuilder<byte[]> message = MessageBuilder.withPayload(event.data().getBytes(StandardCharsets.UTF_8))
			.setHeader(KafkaHeaders.KEY, subject.getBytes(StandardCharsets.UTF_8))
			.setHeader("content-type", "application/json")
			.setHeader("ce_specversion", "1.0")
			.setHeader("ce_id", event.id())
			.setHeader("ce_source", this.source)
			.setHeader("ce_type", event.type())
			.setHeader("ce_subject", subject)
			.setHeader("ce_time", event.time().toString())
			.setHeader("ce_sequence", Long.toString(event.sequence()));
		if (event.causationId() != null) {
			message.setHeader("ce_causationid", event.causationId());
		}
		if (event.traceparent() != null) {
			message.setHeader("traceparent", event.traceparent());
		}
		return message.build();
	}

}
