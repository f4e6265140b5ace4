package org.clinicops.support.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.clinicops.support.background.OrderedWorkers;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.PendingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

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

	private static final int REMEMBERED = 10_000;

	private final List<Class<? extends Aggregate<?>>> aggregates;

	private final MongoOperations mongo;

	private final EventPublisher publisher;

	private final OrderedWorkers workers;

	private final OutboxRemoval removal;

	private final ApplicationEventPublisher observers;

	private final Clock clock;

	private final Duration grace;

	/** Spares a hot aggregate most duplicates: a save may store again what just left. */
	private final Set<String> published = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

	OutboxRelay(List<Class<? extends Aggregate<?>>> aggregates, MongoOperations mongo, EventPublisher publisher,
			OrderedWorkers workers, ApplicationEventPublisher observers, Clock clock, Duration grace) {
		this.aggregates = aggregates;
		this.mongo = mongo;
		this.publisher = publisher;
		this.workers = workers;
		this.removal = new OutboxRemoval(mongo);
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
		Query overdue = Query.query(Criteria.where("outbox.time").lt(overdueSince))
			.with(Sort.by("outbox.time"))
			.limit(SWEPT_AT_ONCE);
		List<? extends Aggregate<?>> found = this.aggregates.stream()
			.flatMap((type) -> this.mongo.find(overdue, type).stream())
			.toList();
		found.forEach(this::publishSoon);
		return found.stream().map((aggregate) -> aggregate.outbox().get(0).time()).min(Instant::compareTo);
	}

	/** Publishes what was submitted and takes nothing more. */
	void finish() {
		this.workers.close();
		this.removal.close();
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
			pending.stream().filter((event) -> !this.published.contains(event.id())).forEach((event) -> {
				this.publisher.publish(id, event);
				this.published.add(event.id());
			});
			this.removal.remove(type, id, pending);
		}
		catch (RuntimeException ex) {
			logger.warn("Events of {} {} stay in the outbox until the next sweep: {}", type.getSimpleName(), id,
					ex.toString());
		}
	}

	private static final class Recent extends LinkedHashMap<String, Boolean> {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	}

}
