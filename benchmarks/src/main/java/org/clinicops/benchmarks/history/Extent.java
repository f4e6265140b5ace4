package org.clinicops.benchmarks.history;

import java.time.Duration;

/**
 * How much happens in a run.
 *
 * @param seed what clients do is drawn from it
 * @param days from tomorrow that they book for
 * @param storeMegabytes heap of the store, which keeps everything in memory
 * @param attempts to book, at least
 * @param kills at least; without end, as long as attempts are left, unless 0
 * @param pause between the return of an instance and the next kill
 * @param limit after which a run ends, whatever has been done
 */
public record Extent(long seed, int days, int storeMegabytes, long attempts, int kills, Duration pause,
		Duration limit) {

	private static final long LONG = 100_000;

	/**
	 * Instances that are to run for long are worth the compiler that takes its time. It
	 * goes before the threads that wait for what it makes (ignored unless root): as one
	 * of forty runnable threads it gets an eighth of a core.
	 */
	String[] jvmOptions() {
		return (this.attempts < LONG) ? new String[0] : new String[] { "-XX:TieredStopAtLevel=4", "-Xmx384m",
				"-Xmn128m", "-XX:ThreadPriorityPolicy=1", "-XX:CompilerThreadPriority=-15" };
	}

	/** A run of so many attempts in the same book, without kills. */
	public Extent undisturbed(long fewer) {
		return new Extent(this.seed + 1, this.days, this.storeMegabytes, fewer, 0, this.pause, this.limit);
	}

}
