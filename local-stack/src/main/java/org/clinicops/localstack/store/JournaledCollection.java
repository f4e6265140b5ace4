package org.clinicops.localstack.store;

import java.util.Comparator;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;

/**
 * A memory collection that records every document which it stores or removes.
 */
final class JournaledCollection extends MemoryCollection {

	private final Effects effects;

	JournaledCollection(MongoDatabase database, String collectionName, CollectionOptions options,
			CursorRegistry cursorRegistry, Effects effects) {
		super(database, collectionName, options, cursorRegistry);
		this.effects = effects;
	}

	/** Queries take the first index that can serve them: unique ones narrow best. */
	@Override
	public void addIndex(Index<Integer> index) {
		super.addIndex(index);
		getIndexes().sort(Comparator.comparing((known) -> !known.isUnique()));
	}

	@Override
	public synchronized void addDocument(Document document) {
		super.addDocument(document);
		this.effects.stored(getFullName(), document);
	}

	@Override
	protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
		this.effects.stored(getFullName(), newDocument);
	}

	@Override
	public synchronized void removeDocument(Document document) {
		super.removeDocument(document);
		this.effects.removed(getFullName(), Effects.field(document, getIdField()));
	}

}
