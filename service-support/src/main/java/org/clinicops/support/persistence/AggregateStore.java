package org.clinicops.support.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bson.Document;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.Identifier;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The aggregates of one type in the store, as the {@code persistence} packages use them.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public final class AggregateStore<A extends Aggregate<?>, I extends Identifier> {

	private static final RetryTemplate AGAIN_ON_CONFLICT = new RetryTemplate(RetryPolicy.builder()
		.includes(OptimisticLockingFailureException.class)
		.maxRetries(20)
		.delay(Duration.ofMillis(2))
		.jitter(Duration.ofMillis(2))
		.build());

	private final MongoOperations mongo;

	private final Class<A> type;

	public AggregateStore(MongoOperations mongo, Class<A> type) {
		this.mongo = mongo;
		this.type = type;
	}

	public Optional<A> find(I id) {
		return Optional.ofNullable(this.mongo.findById(id, this.type));
	}

	/**
	 * Stores a new aggregate, unless the command with the same idempotency key did so
	 * before.
	 * @return what is stored: the given aggregate, or the earlier one
	 * @throws DuplicateKeyException if another unique index forbids it
	 * @throws org.clinicops.support.domain.Refusal if the key came with another command
	 */
	public A insertOnce(A aggregate) {
		try {
			return this.mongo.insert(aggregate);
		}
		catch (DuplicateKeyException ex) {
			return Optional.ofNullable(aggregate.idempotency()).flatMap(this::createdBy).orElseThrow(() -> ex);
		}
	}

	/**
	 * The aggregate that a command with this key created before.
	 * @throws org.clinicops.support.domain.Refusal if it was another command
	 */
	public Optional<A> createdBy(IdempotencyKey key) {
		Query query = Query.query(Criteria.where("idempotency.value").is(key.value()));
		Optional<A> earlier = Optional.ofNullable(this.mongo.findOne(query, this.type));
		earlier.ifPresent((found) -> key.requireSameCommand(found.idempotency()));
		return earlier;
	}

	/**
	 * Stores a new aggregate, unless one of that id is there: then nothing changes.
	 * @throws DuplicateKeyException if another unique index forbids it
	 */
	public void insertIfAbsent(A aggregate) {
		try {
			this.mongo.insert(aggregate);
		}
		catch (DuplicateKeyException ex) {
			if (!this.mongo.exists(Query.query(Criteria.where("_id").is(aggregate.aggregateId())), this.type)) {
				throw ex;
			}
		}
	}

	/**
	 * Loads, changes and saves an aggregate; all of it again if another writer was
	 * faster. What the change leaves as it was is not saved, so that it keeps its
	 * version.
	 * @return the aggregate as saved; empty if there is none
	 */
	public Optional<A> change(I id, Consumer<A> change) {
		try {
			return AGAIN_ON_CONFLICT.execute(() -> find(id).map((aggregate) -> {
				Document before = documentOf(aggregate);
				change.accept(aggregate);
				boolean asBefore = aggregate.unsavedEvents().isEmpty() && documentOf(aggregate).equals(before);
				return asBefore ? aggregate : this.mongo.save(aggregate);
			}));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
	}

	private Document documentOf(A aggregate) {
		Document document = new Document();
		this.mongo.getConverter().write(aggregate, document);
		return document;
	}

	/** A search that finds all of them. */
	public Search search() {
		return new Search();
	}

	/** Finds the aggregates that meet every criterion. */
	public final class Search {

		private final Query query = new Query();

		private Search() {
		}

		/** Only those with this value; null does not matter. */
		public Search with(String field, @Nullable Object value) {
			return (value != null) ? with(Criteria.where(field).is(value)) : this;
		}

		public Search with(Criteria criteria) {
			this.query.addCriteria(criteria);
			return this;
		}

		public Stream<A> stream() {
			return AggregateStore.this.mongo.find(this.query, AggregateStore.this.type).stream();
		}

		public PageOf<A> page(Sort sort, Paging paging) {
			MongoOperations store = AggregateStore.this.mongo;
			long total = store.count(this.query, AggregateStore.this.type);
			this.query.with(PageRequest.of(paging.page(), paging.size(), sort));
			return new PageOf<>(store.find(this.query, AggregateStore.this.type), paging.page(), paging.size(), total);
		}

	}

}
