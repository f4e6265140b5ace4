package org.clinicops.benchmarks.history;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** Visits that any client may change at any moment. */
final class Shared {

	static final int CLIENTS = 64;

	private static final int PLACES = 8;

	private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(PLACES);

	private final String name;

	Shared(String name) {
		this.name = name;
	}

	/** Of this run, so that keys and patients of runs differ. */
	String name() {
		return this.name;
	}

	@Nullable Entry any(RandomGenerator random) {
		return this.entries.get(random.nextInt(PLACES));
	}

	void put(Entry entry) {
		for (int place = 0; place < PLACES; place++) {
			if (this.entries.compareAndSet(place, null, entry)) {
				return;
			}
		}
	}

	/** Forgets one that has changed often, or of which nobody knows what became. */
	void replace(Entry entry, Answer answer, int mostChanges) {
		Entry now = answer.entry();
		for (int place = 0; place < PLACES; place++) {
			if (answer.isUnknown() || (now != null && now.version() >= mostChanges)) {
				this.entries.compareAndSet(place, entry, null);
			}
			else if (now != null) {
				this.entries.compareAndSet(place, entry, now);
			}
		}
	}

}
