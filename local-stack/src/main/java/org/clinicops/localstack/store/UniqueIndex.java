package org.clinicops.localstack.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * A unique index that also serves a query with further predicates (they filter what the
 * index has found), such as {@code {_id, version}} of an optimistic update, and
 * {@code $in} over the elements of an array.
 */
final class UniqueIndex extends MemoryUniqueIndex {

	UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
	}

	@Override
	public synchronized boolean canHandle(Document query) {
		List<String> keys = keys();
		Document flat = Lookups.flat(query);
		return flat.keySet().containsAll(keys) && keys.stream()
			.map(flat::get)
			.allMatch((keys.size() == 1) ? Lookups::isEqualityOrIn : Lookups::isEquality);
	}

	/** A document that holds several of the sought keys is found once. */
	@Override
	public synchronized Iterable<Integer> getPositions(Document query) {
		Set<Integer> positions = new LinkedHashSet<>();
		super.getPositions(Lookups.flat(query)).forEach(positions::add);
		return positions;
	}

	@Override
	public synchronized void checkAdd(Document document, MongoCollection<Integer> collection) {
		refuseEmptyArray(document);
		super.checkAdd(document, collection);
	}

	@Override
	public synchronized void checkUpdate(Document oldDocument, Document newDocument,
			MongoCollection<Integer> collection) {
		refuseEmptyArray(newDocument);
		super.checkUpdate(oldDocument, newDocument, collection);
	}

	/**
	 * MongoDB keeps one key for all empty arrays, so the second one is a duplicate; the
	 * original keeps none and then trips over it. Whoever has no key leaves the field
	 * out.
	 */
	private void refuseEmptyArray(Document document) {
		if (keys().stream().map(document::get).anyMatch((value) -> value instanceof Collection<?> c && c.isEmpty())) {
			throw new MongoServerError(ErrorCode.BadValue,
					"An empty array under the unique index " + getName() + ": $unset the field instead");
		}
	}

}
