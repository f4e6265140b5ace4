package org.clinicops.benchmarks.book;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.clinicops.benchmarks.Figures;

/**
 * What a number of callers, of whom each waits for its answer before it asks again, saw.
 *
 * @param seconds that it took
 * @param cpu milliseconds of each watched process, for each operation
 */
record Load(Figures figures, double seconds, List<Double> cpu) {

	/**
	 * One caller: does one thing at each call; false once there is nothing left to do.
	 */
	interface Caller extends BooleanSupplier, AutoCloseable {

		@Override
		default void close() {
		}

	}

	/**
	 * Has the callers work until there is nothing left or the time is over.
	 * @param settled returns when nothing goes on behind the scenes any more; until then
	 * the watched processes are watched
	 */
	static Load of(int callers, Duration longest, Supplier<? extends Caller> caller, Runnable settled,
			List<Process> watched) {
		Figures figures = new Figures();
		List<ProcessHandle> processes = Stream
			.concat(watched.stream().map(Process::toHandle), Stream.of(ProcessHandle.current()))
			.toList();
		List<Duration> before = processes.stream().map(Load::cpu).toList();
		ExecutorService threads = Executors.newFixedThreadPool(callers);
		long start = System.nanoTime();
		CompletableFuture.allOf(Stream
			.generate(() -> CompletableFuture.runAsync(() -> work(caller, start + longest.toNanos(), figures), threads))
			.limit(callers)
			.toArray(CompletableFuture[]::new)).join();
		double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
		threads.shutdown();
		settled.run();
		List<Double> cpu = processes.stream()
			.map((process) -> cpu(process).minus(before.get(processes.indexOf(process))).toNanos() / 1e6
					/ figures.count())
			.toList();
		return new Load(figures, seconds, cpu);
	}

	private static void work(Supplier<? extends Caller> callers, long end, Figures figures) {
		try (Caller caller = callers.get()) {
			for (long start = System.nanoTime(); start < end && caller.getAsBoolean(); start = System.nanoTime()) {
				figures.add(System.nanoTime() - start);
			}
		}
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	double perSecond() {
		return this.figures.count() / this.seconds;
	}

	double p50() {
		return this.figures.percentile(0.5);
	}

	double p99() {
		return this.figures.percentile(0.99);
	}

}
