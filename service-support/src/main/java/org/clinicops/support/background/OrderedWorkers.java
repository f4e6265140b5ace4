package org.clinicops.support.background;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads that do the work of one key one after the other, in the order of submission,
 * and that of different keys side by side. Work beyond the capacity is dropped: a later
 * round has to find it again.
 */
public final class OrderedWorkers implements AutoCloseable {

	private static final int CAPACITY = 5_000;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final List<ThreadPoolExecutor> workers;

	/**
	 * Threads that live until they are closed.
	 * @param name of the threads, before their number
	 */
	public OrderedWorkers(String name, int count) {
		CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
		this.workers = IntStream.range(0, count)
			.mapToObj((i) -> new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(CAPACITY),
					threads, new ThreadPoolExecutor.DiscardPolicy()))
			.toList();
	}

	/** Has the work done after that of the same key, unless these are closed or full. */
	public void submit(String key, Runnable work) {
		this.workers.get(Math.floorMod(key.hashCode(), this.workers.size())).execute(work);
	}

	/** Lets what was submitted come to its end, within ten seconds for all together. */
	@Override
	public void close() {
		this.workers.forEach(ThreadPoolExecutor::shutdown);
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			for (ThreadPoolExecutor worker : this.workers) {
				worker.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.workers.forEach(ThreadPoolExecutor::shutdownNow);
	}

}
