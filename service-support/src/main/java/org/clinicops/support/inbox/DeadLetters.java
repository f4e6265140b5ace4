package org.clinicops.support.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * Where a record goes that this service could not handle: byte for byte to
 * {@code <topic>.<group>.dlt}, the same partition, with its cause in the header
 * {@value #CAUSE}. While the broker does not take it, the record counts as not handled
 * and comes again.
 */
class DeadLetters implements ConsumerRecordRecoverer {

	static final String CAUSE = "x-exception-message";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private final DeadLetterPublishingRecoverer publisher;

	private final MeterRegistry meters;

	DeadLetters(String group, KafkaOperations<byte[], byte[]> broker, MeterRegistry meters) {
		this.publisher = new DeadLetterPublishingRecoverer(broker, (rejected,
				ex) -> new TopicPartition(topicFor(rejected.topic(), groupOf(ex).orElse(group)), rejected.partition()));
		this.publisher.setExceptionHeadersCreator((headers, ex, isKey, names) -> headers.add(CAUSE,
				cause(ex).toString().getBytes(StandardCharsets.UTF_8)));
		this.meters = meters;
	}

	/** The group that could not handle it, if it is not the service's usual one. */
	private static Optional<String> groupOf(Exception ex) {
		return Optional.of(ex)
			.filter(ListenerExecutionFailedException.class::isInstance)
			.map(ListenerExecutionFailedException.class::cast)
			.map(ListenerExecutionFailedException::getGroupId);
	}

	static String topicFor(String topic, String group) {
		return topic + "." + group + ".dlt";
	}

	@Override
	public void accept(ConsumerRecord<?, ?> rejected, Exception ex) {
		this.publisher.accept(rejected, ex);
		logger.error("Dead letter: {}-{}@{}: {}", rejected.topic(), rejected.partition(), rejected.offset(),
				cause(ex).toString());
		this.meters.counter("clinic.dead.letters", "topic", rejected.topic()).increment();
	}

	private static Throwable cause(Exception ex) {
		return NestedExceptionUtils.getMostSpecificCause(ex);
	}

}
