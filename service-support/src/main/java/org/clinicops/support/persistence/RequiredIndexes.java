package org.clinicops.support.persistence;

import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.index.IndexResolver;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Creates the indexes that the documents declare ({@code @Indexed}), checks that the
 * unique ones are there and unique, and keeps the service from starting if one is not:
 * guarantees rest on them.
 */
class RequiredIndexes implements SmartLifecycle {

	private final MongoOperations mongo;

	private final MongoMappingContext mapping;

	private boolean there;

	RequiredIndexes(MongoOperations mongo, MongoMappingContext mapping) {
		this.mongo = mongo;
		this.mapping = mapping;
	}

	@Override
	public void start() {
		this.mapping.getPersistentEntities()
			.stream()
			.filter((entity) -> entity.isAnnotationPresent(Document.class))
			.forEach((entity) -> require(entity.getType()));
		this.there = true;
	}

	private void require(Class<?> type) {
		IndexOperations indexes = this.mongo.indexOps(type);
		for (IndexDefinition wanted : IndexResolver.create(this.mapping).resolveIndexFor(type)) {
			create(indexes, wanted, type);
		}
	}

	private static void create(IndexOperations indexes, IndexDefinition wanted, Class<?> type) {
		try {
			String name = indexes.createIndex(wanted);
			boolean unique = Boolean.TRUE.equals(wanted.getIndexOptions().get("unique"));
			if (unique && !isUnique(indexes.getIndexInfo(), name)) {
				throw new MissingIndexException(type, wanted, "an index of that name exists and is not unique");
			}
		}
		catch (DataAccessException ex) {
			throw new MissingIndexException(type, wanted, String.valueOf(ex.getMessage()));
		}
	}

	/** A store may list two of one name: then it is the first that counts for it. */
	private static boolean isUnique(List<IndexInfo> indexes, String name) {
		List<IndexInfo> named = indexes.stream().filter((index) -> index.getName().equals(name)).toList();
		return !named.isEmpty() && named.stream().allMatch(IndexInfo::isUnique);
	}

	@Override
	public void stop() {
		this.there = false;
	}

	@Override
	public boolean isRunning() {
		return this.there;
	}

	/** Before anything writes. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	/** The store lacks an index that a guarantee rests on. */
	static class MissingIndexException extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		MissingIndexException(Class<?> type, IndexDefinition index, String why) {
			super("The store has no index " + index.getIndexKeys().toJson() + " " + index.getIndexOptions().toJson()
					+ " for " + type.getSimpleName() + ", and the service will not run without it: " + why);
		}

	}

}
