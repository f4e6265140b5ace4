package org.clinicops.scheduling.series.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.scheduling.series.AllSeries;
import org.clinicops.scheduling.series.Series;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The series in the collection {@code series}. */
@Repository
class MongoSeries implements AllSeries {

	private final MongoOperations mongo;

	private final AggregateStore<Series, SeriesId> store;

	MongoSeries(MongoOperations mongo) {
		this.mongo = mongo;
		this.store = new AggregateStore<>(mongo, Series.class);
	}

	@Override
	public Series add(Series series) {
		return this.store.insertOnce(series);
	}

	@Override
	public Optional<Series> change(SeriesId id, Consumer<Series> change) {
		return this.store.change(id, change);
	}

	/** One write that finds it undecided or does nothing. */
	@Override
	public void removeUnlessBooked(SeriesId id) {
		this.mongo.remove(Query.query(Criteria.where("_id").is(id).and("status").is(Series.Status.HOLDING)),
				Series.class);
	}

	@Override
	public Optional<Series> find(SeriesId id) {
		return this.store.find(id);
	}

	@Override
	public Optional<Series> createdBy(IdempotencyKey key) {
		return this.store.createdBy(key);
	}

	@Override
	public List<SeriesId> due(Instant now) {
		return this.store.search().with(Criteria.where("dueAt").lte(now)).stream().map(Series::id).toList();
	}

}
