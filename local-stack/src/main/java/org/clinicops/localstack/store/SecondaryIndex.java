package org.clinicops.localstack.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A sorted index over the first of its keys, where the original scans the whole
 * collection. It serves equality, {@code $in} and ranges; the query's other predicates
 * filter what it finds.
 */
final class SecondaryIndex extends EmptyIndex<Integer> {

	private final String key;

	/** Value of the key → document id → position. */
	private final NavigableMap<Object, Map<Object, Integer>> entries = new TreeMap<>(ValueComparator.asc());

	SecondaryIndex(String name, List<IndexKey> keys) {
		super(name, keys);
		this.key = keys.get(0).getKey();
	}

	@Override
	public synchronized void add(Document document, Integer position, MongoCollection<Integer> collection) {
		values(document).forEach((value) -> this.entries.computeIfAbsent(value, (absent) -> new HashMap<>())
			.put(document.get("_id"), position));
	}

	/** Where the document was is the unique indexes' answer. */
	@Override
	public synchronized @Nullable Integer remove(Document document) {
		values(document).forEach((value) -> this.entries.computeIfPresent(value, (key, sameValue) -> {
			sameValue.remove(document.get("_id"));
			return sameValue.isEmpty() ? null : sameValue;
		}));
		return null;
	}

	@Override
	public synchronized void updateInPlace(Document oldDocument, Document newDocument, Integer position,
			MongoCollection<Integer> collection) {
		remove(oldDocument);
		add(newDocument, position, collection);
	}

	/**
	 * Numbers of different types may be the same key, so this holds duplicates at times.
	 */
	private Stream<Object> values(Document document) {
		return flatten(Utils.getSubdocumentValueCollectionAware(document, this.key)).filter(Lookups::isEquality);
	}

	private static Stream<Object> flatten(Object value) {
		return (value instanceof Collection<?> values) ? values.stream().flatMap(SecondaryIndex::flatten)
				: Stream.ofNullable(value);
	}

	@Override
	public synchronized boolean canHandle(Document query) {
		Object sought = Lookups.flat(query).get(this.key);
		return Lookups.isEqualityOrIn(sought) || Lookups.isRange(sought);
	}

	@Override
	public synchronized Iterable<Integer> getPositions(Document query) {
		Set<Integer> positions = new LinkedHashSet<>();
		matches(Effects.field(Lookups.flat(query), this.key))
			.forEach((sameValue) -> positions.addAll(sameValue.values()));
		return positions;
	}

	private Collection<Map<Object, Integer>> matches(Object sought) {
		if (Lookups.isRange(sought)) {
			return range((Document) sought).values();
		}
		Collection<?> values = Lookups.isIn(sought) ? (Collection<?>) Effects.field((Document) sought, "$in")
				: List.of(sought);
		List<Map<Object, Integer>> matches = new ArrayList<>();
		values.forEach((value) -> matches.add(this.entries.getOrDefault(value, Map.of())));
		return matches;
	}

	/**
	 * An array may meet each bound of a range with another element, so only one bound
	 * narrows the search.
	 */
	private NavigableMap<Object, Map<Object, Integer>> range(Document bounds) {
		Map.Entry<String, Object> bound = bounds.entrySet().iterator().next();
		return bound.getKey().startsWith("$l") ? this.entries.headMap(bound.getValue(), true)
				: this.entries.tailMap(bound.getValue(), true);
	}

	@Override
	public synchronized long getCount() {
		return this.entries.values().stream().mapToLong(Map::size).sum();
	}

}
