package org.clinicops.support.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Where a record goes that this service could not handle: byte for byte to
 * {@code <topic>.<group>.dlt}, the same partition, with its cause in the header
 * {@value #CAUSE}. While the broker does not take it, the record counts as not handled
 * and comes again.
 */
class DeadLetters implements ConsumerAwareRecordRecoverer {

	static final String CAUSE = "x-exception-message";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private final Map<String, DeadLetterPublishingRecoverer> publishers = new ConcurrentHashMap<>();

	private final KafkaOperations<byte[], byte[]> broker;

	private final MeterRegistry meters;

	DeadLetters(KafkaOperations<byte[], byte[]> broker, MeterRegistry meters) {
		this.broker = broker;
		this.meters = meters;
	}

	private DeadLetterPublishingRecoverer publisherFor(String group) {
		DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(this.broker,
				(rejected, ex) -> new TopicPartition(topicFor(rejected.topic(), group), rejected.partition()));
		publisher.setExceptionHeadersCreator((headers, ex, isKey, names) -> headers.add(CAUSE,
				cause(ex).toString().getBytes(StandardCharsets.UTF_8)));
		return publisher;
	}

	static String topicFor(String topic, String group) {
		return topic + "." + group + ".dlt";
	}

	/** There is a consumer and a failure whenever a record comes here. */
	@Override
	public void accept(ConsumerRecord<?, ?> rejected, @Nullable Consumer<?, ?> consumer, @Nullable Exception failure) {
		String group = Objects.requireNonNull(consumer, "consumer").groupMetadata().groupId();
		Exception ex = Objects.requireNonNull(failure, "failure");
		this.publishers.computeIfAbsent(group, this::publisherFor).accept(rejected, ex);
		logger.error("Dead letter: {}-{}@{}: {}", rejected.topic(), rejected.partition(), rejected.offset(),
				cause(ex).toString());
		this.meters.counter("clinic.dead.letters", "topic", rejected.topic(), "group", group).increment();
	}

	private static Throwable cause(Exception ex) {
		return NestedExceptionUtils.getMostSpecificCause(ex);
	}

}
