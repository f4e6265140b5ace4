package org.clinicops.benchmarks.history;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** All that was asked and answered, in no order: the times are in it. */
final class History {

	private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

	private final AtomicLong attempts = new AtomicLong();

	void add(Operation operation) {
		this.operations.add(operation);
		if (operation.kind().isAttempt()) {
			this.attempts.incrementAndGet();
		}
	}

	/** How often somebody tried to take a time. */
	long attempts() {
		return this.attempts.get();
	}

	List<Operation> operations() {
		return List.copyOf(this.operations);
	}

}
