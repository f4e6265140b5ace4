package org.clinicops.support.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.PendingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Publishes what lies in the outboxes, oldest first, and removes it once the broker has
 * it: right after each write, and by {@link #sweep()} whatever a crash or a silent broker
 * left behind.
 * <p>
 * An event may be published twice (a crash before the removal, two instances sweeping),
 * never not at all. The first publication of an aggregate's events is always in order: an
 * outbox holds every event that is not published yet, and whoever publishes one has
 * published those before it.
 */
class OutboxRelay implements AfterSaveCallback<Aggregate<?>> {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	private static final int SWEPT_AT_ONCE = 500;

	private final List<Class<? extends Aggregate<?>>> aggregates;

	private final MongoOperations mongo;

	private final EventPublisher publisher;

	private final OrderedWorkers workers;

	private final ApplicationEventPublisher observers;

	private final Clock clock;

	private final Duration grace;

	OutboxRelay(List<Class<? extends Aggregate<?>>> aggregates, MongoOperations mongo, EventPublisher publisher,
			OrderedWorkers workers, ApplicationEventPublisher observers, Clock clock, Duration grace) {
		this.aggregates = aggregates;
		this.mongo = mongo;
		this.publisher = publisher;
		this.workers = workers;
		this.observers = observers;
		this.clock = clock;
		this.grace = grace;
	}

	@Override
	public Aggregate<?> onAfterSave(Aggregate<?> aggregate, Document document, String collection) {
		publishSoon(aggregate);
		aggregate.eventsSaved().forEach(this.observers::publishEvent);
		return aggregate;
	}

	/**
	 * Publishes what has waited longer than the grace period, which a direct publication
	 * would have needed.
	 * @return the time of the oldest event that has waited so long
	 */
	Optional<Instant> sweep() {
		Instant overdueSince = this.clock.instant().minus(this.grace);
		Query overdue = Query.query(Criteria.where("outbox.time").lt(overdueSince)).limit(SWEPT_AT_ONCE);
		List<? extends Aggregate<?>> found = this.aggregates.stream()
			.flatMap((type) -> this.mongo.find(overdue, type).stream())
			.toList();
		found.forEach(this::publishSoon);
		return found.stream().map((aggregate) -> aggregate.outbox().get(0).time()).min(Instant::compareTo);
	}

	/** Publishes what was submitted and takes nothing more. */
	void finish() {
		this.workers.close();
	}

	private void publishSoon(Aggregate<?> aggregate) {
		List<PendingEvent> pending = aggregate.outbox();
		if (!pending.isEmpty()) {
			Class<?> type = aggregate.getClass();
			String id = aggregate.aggregateId();
			this.workers.submit(id, () -> publish(type, id, pending));
		}
	}

	private void publish(Class<?> type, String id, List<PendingEvent> pending) {
		try {
			pending.forEach((event) -> this.publisher.publish(id, event));
			this.mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), published(pending), type);
		}
		catch (RuntimeException ex) {
			logger.warn("Events of {} {} stay in the outbox until the next sweep: {}", type.getSimpleName(), id,
					ex.toString());
		}
	}

	private static Update published(List<PendingEvent> events) {
		List<String> ids = events.stream().map(PendingEvent::id).toList();
		return new Update().pull("outbox", new Document("_id", new Document("$in", ids)));
	}

}
