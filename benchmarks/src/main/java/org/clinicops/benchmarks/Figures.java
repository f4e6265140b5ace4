package org.clinicops.benchmarks;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations of one kind in one round, in nanoseconds. */
public final class Figures {

	private static final double NANOS_PER_MILLI = 1e6;

	private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

	public void add(long duration) {
		this.nanos.add(duration);
	}

	public int count() {
		return this.nanos.size();
	}

	/** The duration in milliseconds that this share of all does not exceed. */
	public double percentile(double share) {
		List<Long> sorted = this.nanos.stream().sorted().toList();
		if (sorted.isEmpty()) {
			return Double.NaN;
		}
		int index = (int) Math.ceil(share * sorted.size()) - 1;
		return sorted.get(Math.max(index, 0)) / NANOS_PER_MILLI;
	}

}
