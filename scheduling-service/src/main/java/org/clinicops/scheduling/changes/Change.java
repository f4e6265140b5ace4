package org.clinicops.scheduling.changes;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that the topic says, at its place there.
 *
 * @param number within the partition
 * @param news null if it is not about the book
 */
public record Change(int partition, long number, @Nullable News news) {

	/**
	 * What it says about the book: ids and codes.
	 *
	 * @param sites whose book it changes: two, if a visit moves from one to the other
	 * @param json as a text
	 */
	public record News(Set<String> sites, String json) {
	}

}
