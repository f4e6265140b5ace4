package org.clinicops.benchmarks.history;

/**
 * The time, in microseconds since 1970, from a kill until the instance is ready again.
 */
record Outage(int instance, long from, long until) {

	boolean covers(Operation operation) {
		return this.instance == operation.instance() && this.from < operation.answered()
				&& operation.invoked() < this.until;
	}

}
