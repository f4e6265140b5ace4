package org.clinicops.localstack.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which query values an index can look up; with any other, the collection is scanned.
 */
final class Lookups {

	private static final Set<String> RANGE = Set.of("$lt", "$lte", "$gt", "$gte");

	private Lookups() {
	}

	/**
	 * The query with the members of its {@code $and} beside its other predicates; of two
	 * on one field, one will do.
	 */
	static Document flat(Document query) {
		if (!(query.get("$and") instanceof Collection<?> members)) {
			return query;
		}
		Document flat = query.clone();
		members.forEach((member) -> flat((Document) member).forEach(flat::putIfAbsent));
		return flat;
	}

	static boolean isEquality(@Nullable Object value) {
		return value instanceof String || value instanceof Number || value instanceof Instant
				|| value instanceof Boolean || value instanceof ObjectId || value instanceof UUID;
	}

	static boolean isEqualityOrIn(@Nullable Object value) {
		return isEquality(value) || isIn(value);
	}

	static boolean isIn(@Nullable Object value) {
		return value instanceof Document operators && operators.keySet().equals(Set.of("$in"))
				&& operators.get("$in") instanceof Collection<?> values
				&& values.stream().allMatch(Lookups::isEquality);
	}

	static boolean isRange(@Nullable Object value) {
		return value instanceof Document operators && !operators.isEmpty() && RANGE.containsAll(operators.keySet())
				&& operators.values().stream().allMatch(Lookups::isEquality);
	}

}
