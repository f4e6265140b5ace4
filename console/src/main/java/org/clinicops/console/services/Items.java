package org.clinicops.console.services;

import java.util.List;

/** A service's list that comes whole, without pages. */
public record Items<T>(List<T> items) {

	/** The items of an answer; none, if the service is away. */
	public static <T> List<T> of(Answer<Items<T>> answer) {
		return (answer.content() != null) ? answer.content().items() : List.of();
	}

}
