package org.clinicops.console.services;

import java.util.List;

/**
 * One page of a service's list.
 *
 * @param page counted from 0
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

	/** The items of an answer; none, if the service is away. */
	public static <T> List<T> items(Answer<Listing<T>> answer) {
		return (answer.content() != null) ? answer.content().items() : List.of();
	}

	public boolean hasPrevious() {
		return this.page > 0;
	}

	public boolean hasNext() {
		return (this.page + 1L) * this.size < this.total;
	}

}
