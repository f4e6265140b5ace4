package org.clinicops.localstack.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;

/**
 * A memory database that records what happens to its collections and indexes, and can
 * apply and describe it again.
 */
final class JournaledDatabase extends MemoryDatabase {

	private static final String INDEXES = "system.indexes";

	private final Effects effects;

	JournaledDatabase(String databaseName, CursorRegistry cursorRegistry, Effects effects) {
		super(databaseName, cursorRegistry);
		this.effects = effects;
	}

	/**
	 * System collections are derived from the recorded effects; the original opens one of
	 * them in its constructor.
	 */
	@Override
	protected MemoryCollection openOrCreateCollection(String collectionName, CollectionOptions options) {
		return isSystem(collectionName) ? super.openOrCreateCollection(collectionName, options)
				: new JournaledCollection(this, collectionName, options, this.cursorRegistry, this.effects);
	}

	private static boolean isSystem(String collectionName) {
		return collectionName.startsWith("system.");
	}

	@Override
	protected Index<Integer> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return new UniqueIndex(indexName, keys, sparse);
	}

	@Override
	protected Index<Integer> openOrCreateSecondaryIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return new SecondaryIndex(indexName, keys);
	}

	@Override
	protected synchronized void addIndex(Document indexDescription) {
		super.addIndex(indexDescription);
		this.effects.indexed((String) Effects.field(indexDescription, "ns"), indexDescription);
	}

	@Override
	protected void dropIndex(MongoCollection<Integer> collection, String indexName) {
		super.dropIndex(collection, indexName);
		this.effects.indexDropped(collection.getFullName(), indexName);
	}

	@Override
	public void dropCollection(String collectionName, Oplog oplog) {
		super.dropCollection(collectionName, oplog);
		if (!isSystem(collectionName)) {
			this.effects.dropped(getFullCollectionNamespace(collectionName));
		}
	}

	@Override
	public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
		String oldName = collection.getFullName();
		super.moveCollection(oldDatabase, collection, newCollectionName);
		this.effects.renamed(oldName, getFullCollectionNamespace(newCollectionName));
	}

	void store(String collectionName, Document document) {
		resolveOrCreateCollection(collectionName).updateDocuments(byId(Effects.field(document, "_id")), document,
				ArrayFilters.empty(), false, true, NoopOplog.get());
	}

	void remove(String collectionName, Object id) {
		resolveOrCreateCollection(collectionName).deleteDocuments(byId(id), 1);
	}

	private static Document byId(Object id) {
		return new Document("_id", id);
	}

	void dropIndex(String collectionName, String indexName) {
		MongoCollection<Integer> collection = resolveCollection(collectionName, true);
		dropIndex(collection, indexName);
		this.indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", indexName), 1);
	}

	void drop(String collectionName) {
		dropCollection(collectionName, NoopOplog.get());
	}

	/**
	 * Records the present state as effects, and calls back after each one so that it can
	 * be written away.
	 */
	void describe(Runnable recorded) {
		for (Document namespace : resolveCollection("system.namespaces", true).queryAll()) {
			String collectionName = Utils.getCollectionNameFromFullName((String) Effects.field(namespace, "name"));
			if (!isSystem(collectionName)) {
				describe(resolveCollection(collectionName, true), recorded);
			}
		}
	}

	private void describe(MongoCollection<Integer> collection, Runnable recorded) {
		for (Index<Integer> index : collection.getIndexes()) {
			this.effects.indexed(collection.getFullName(), description(collection, index));
			recorded.run();
		}
		for (Document document : collection.queryAll()) {
			this.effects.stored(collection.getFullName(), document);
			recorded.run();
		}
	}

	/**
	 * As the client wrote it; the original may have lost that with an index of the same
	 * name on another collection.
	 */
	private Document description(MongoCollection<Integer> collection, Index<Integer> index) {
		Document query = new Document("ns", collection.getFullName()).append("name", index.getName());
		return resolveCollection(INDEXES, true).handleQueryAsStream(query)
			.findFirst()
			.orElseGet(() -> index.toIndexDescription().append("ns", collection.getFullName()));
	}

}
