package org.clinicops.support.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted; the query parameters of every endpoint that has pages.
 *
 * @param page from 0, which it is if left out, to 100,000
 * @param size the most that a page holds, 1 to 100; 20 if left out
 */
public record Paging(@Min(0) @Max(100_000) Integer page, @Min(1) @Max(100) Integer size) {

	private static final int USUAL_SIZE = 20;

	public Paging(@Nullable Integer page, @Nullable Integer size) {
		this.page = (page != null) ? page : 0;
		this.size = (size != null) ? size : USUAL_SIZE;
	}

}
