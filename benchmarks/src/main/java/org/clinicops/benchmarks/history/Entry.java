package org.clinicops.benchmarks.history;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the book says about one appointment.
 *
 * @param version that grows with every write
 * @param overbooked whether somebody let it be beside another
 * @param heldUntil microseconds since 1970, if it is held
 */
record Entry(String id, long version, String status, Visit visit, boolean overbooked, @Nullable Long heldUntil) {

	private static final Set<String> TAKE_TIME = Set.of("held", "booked", "arrived", "checked-in", "fulfilled");

	boolean takesTime() {
		return TAKE_TIME.contains(this.status);
	}

	boolean isBooked() {
		return this.status.equals("booked");
	}

	/** Until when it stays so if nobody does anything. */
	long lasts() {
		return (this.heldUntil != null) ? this.heldUntil : Long.MAX_VALUE;
	}

	boolean saysTheSameAs(Entry other) {
		return this.status.equals(other.status) && this.visit.equals(other.visit)
				&& this.overbooked == other.overbooked;
	}

}
