package org.clinicops.support.domain;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size the most that a page holds
 * @param total items on all pages together
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

	/** The same page of something made from each item. */
	public <V> PageOf<V> map(Function<T, V> view) {
		return new PageOf<>(this.items.stream().map(view).toList(), this.page, this.size, this.total);
	}

}
