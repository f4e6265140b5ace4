package org.clinicops.benchmarks.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What visits need.
 *
 * @param types by code
 * @param rooms by site and kind
 */
record Catalogue(Map<String, Type> types, Map<Place, List<String>> rooms) {

	Times times(String type, long start) {
		Type known = type(type);
		long end = start + known.minutes();
		return new Times(start - known.before(), start, end, end + known.after());
	}

	/** The rooms that would do for the visit. */
	List<String> rooms(Visit visit) {
		return (visit.room() != null) ? List.of(visit.room())
				: this.rooms.getOrDefault(new Place(visit.site(), type(visit.type()).room()), List.of());
	}

	Place place(String site, String type) {
		return new Place(site, type(type).room());
	}

	private Type type(String code) {
		@Nullable Type type = this.types.get(code);
		return Objects.requireNonNull(type, code);
	}

	/**
	 * A type of visit.
	 *
	 * @param minutes that the patient is there
	 * @param before minutes that practitioner and room are kept before that
	 * @param after and after that
	 * @param room the kind of room
	 */
	record Type(long minutes, long before, long after, String room) {
	}

	/** Rooms of one kind at one site. */
	record Place(String site, String kind) {
	}

}
