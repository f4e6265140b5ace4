package org.clinicops.support.outbox;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.time.Duration;
import java.util.ArrayList;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.clinicops.support.background.OrderedWorkers;
import org.clinicops.support.domain.PendingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Takes published events out of their outboxes, with one write all that were published
 * within a moment. Nobody waits for that.
 */
final class OutboxRemoval implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRemoval.class);

	private static final int AT_ONCE = 500;

	private static final Duration MOMENT = Duration.ofMillis(20);

	private final MongoOperations mongo;

	private final BlockingQueue<Published> waiting = new LinkedBlockingQueue<>();

	private final OrderedWorkers worker = new OrderedWorkers("outbox-removal", 1);

	OutboxRemoval(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Soon; what is not, because of a crash, the next sweep finds again. */
	void remove(Class<?> type, String id, List<PendingEvent> published) {
		this.waiting.add(new Published(type, id, published.stream().map(PendingEvent::id).toList()));
		this.worker.submit("", this::removeWaiting);
	}

	private void removeWaiting() {
		if (this.waiting.isEmpty()) {
			return;
		}
		LockSupport.parkNanos(MOMENT.toNanos());
		List<Published> published = new ArrayList<>();
		this.waiting.drainTo(published, AT_ONCE);
		published.stream().collect(Collectors.groupingBy(Published::type)).forEach(this::tryToRemove);
	}

	private void tryToRemove(Class<?> type, List<Published> published) {
		try {
			remove(type, published);
		}
		catch (RuntimeException ex) {
			logger.warn("Published events of {} stay in the outbox until the next sweep: {}", type.getSimpleName(),
					ex.toString());
		}
	}

	/** Names the collection, not the class: this write must not count as a version. */
	private void remove(Class<?> type, List<Published> published) {
		List<UpdateOneModel<Document>> removals = published.stream().map(Published::removal).toList();
		this.mongo.execute(this.mongo.getCollectionName(type),
				(aggregates) -> aggregates.bulkWrite(removals, new BulkWriteOptions().ordered(false)));
	}

	@Override
	public void close() {
		this.worker.close();
	}

	private record Published(Class<?> type, String id, List<String> events) {

		private UpdateOneModel<Document> removal() {
			return new UpdateOneModel<>(Filters.eq("_id", this.id),
					Updates.pull("outbox", Filters.in("_id", this.events)));
		}

	}

}
