package org.clinicops.support.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cloud.stream.binder.kafka.utils.DlqDestinationResolver;

/**
 * Where a record goes that this service could not handle: byte for byte to
 * {@code <topic>.<group>.dlt}, the same partition, with its cause in the headers.
 */
class DeadLetters implements DlqDestinationResolver {

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private final String group;

	private final MeterRegistry meters;

	DeadLetters(String group, MeterRegistry meters) {
		this.group = group;
		this.meters = meters;
	}

	static String topicFor(String topic, String group) {
		return topic + "." + group + ".dlt";
	}

	@Override
	public String apply(ConsumerRecord<?, ?> rejected, Exception cause) {
		logger.error("Dead letter: {}-{}@{}: {}", rejected.topic(), rejected.partition(), rejected.offset(),
				rootOf(cause).toString());
		this.meters.counter("clinic.dead.letters", "topic", rejected.topic()).increment();
		return topicFor(rejected.topic(), this.group);
	}

	private static Throwable rootOf(Throwable thrown) {
		return (thrown.getCause() != null) ? rootOf(thrown.getCause()) : thrown;
	}

}
