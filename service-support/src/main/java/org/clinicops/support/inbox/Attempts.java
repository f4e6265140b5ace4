package org.clinicops.support.inbox;

import java.time.Duration;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event whose handler fails: it is tried again, within about 15
 * seconds, then dead-lettered. One that no attempt will make good is dead-lettered at
 * once; one that fails only because the store is away waits for the store, however long.
 * Meanwhile the consumer keeps polling, so the broker does not take its partitions away.
 */
class Attempts extends DefaultErrorHandler {

	private static final Logger logger = LoggerFactory.getLogger(Attempts.class);

	private static final double MULTIPLIER = 4;

	private static final Duration LONGEST = Duration.ofSeconds(8);

	Attempts(ConsumerRecordRecoverer deadLetters, InboxSettings settings) {
		super(deadLetters, spaced(new ExponentialBackOffWithMaxRetries(settings.attempts() - 1), settings));
		addNotRetryableExceptions(UnprocessableEventException.class);
		ExponentialBackOff untilTheStoreIsBack = spaced(new ExponentialBackOff(), settings);
		setBackOffFunction((event, ex) -> isStoreAway(ex) ? untilTheStoreIsBack : null);
		setRetryListeners(Attempts::failed);
		setLogLevel(KafkaException.Level.DEBUG);
	}

	private static <B extends ExponentialBackOff> B spaced(B attempts, InboxSettings settings) {
		attempts.setInitialInterval(settings.firstRetry().toMillis());
		attempts.setMultiplier(MULTIPLIER);
		attempts.setMaxInterval(LONGEST.toMillis());
		return attempts;
	}

	private static boolean isStoreAway(Throwable thrown) {
		return thrown instanceof DataAccessResourceFailureException
				|| (thrown.getCause() != null && isStoreAway(thrown.getCause()));
	}

	private static void failed(ConsumerRecord<?, ?> event, @Nullable Exception ex, int attempt) {
		logger.warn("Attempt {} at {}-{}@{} failed: {}", attempt, event.topic(), event.partition(), event.offset(),
				(ex != null) ? NestedExceptionUtils.getMostSpecificCause(ex).toString() : "without a cause");
	}

}
