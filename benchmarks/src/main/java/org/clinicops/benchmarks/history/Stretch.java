package org.clinicops.benchmarks.history;

/**
 * An entry of the book for the time, in microseconds since 1970, that it stood there.
 *
 * @param until left out
 */
record Stretch(Entry entry, long since, long until) {

	boolean meets(Stretch other) {
		return meets(other.since, other.until);
	}

	boolean meets(long from, long to) {
		return Math.max(this.since, from) < Math.min(this.until, to);
	}

	boolean isOf(String appointment) {
		return this.entry.id().equals(appointment);
	}

	boolean isEmpty() {
		return this.since >= this.until;
	}

}
