package org.clinicops.benchmarks;

import java.lang.management.ManagementFactory;

/** The machine that a benchmark ran on, as its first line. */
public final class Surroundings {

	private Surroundings() {
	}

	public static void print() {
		System.out.printf("%d cores, Java %s, %s %s, load %.1f%n", Runtime.getRuntime().availableProcessors(),
				System.getProperty("java.version"), System.getProperty("os.name"), System.getProperty("os.version"),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

}
