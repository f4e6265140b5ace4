package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.clinicops.benchmarks.history.Visit.Use;

/** Who and what was taken, by which entries of the book, and when they stood there. */
final class Occupations {

	/** No visit takes longer, buffers included. */
	private static final long LONGEST = 24 * 60;

	private final Map<String, List<Occupation>> byResource = new HashMap<>();

	void add(Stretch stretch, Collection<Use> uses) {
		for (Use use : uses) {
			this.byResource.computeIfAbsent(use.resource(), (resource) -> new ArrayList<>())
				.add(new Occupation(use, stretch));
		}
	}

	Occupations sorted() {
		this.byResource.values().forEach((each) -> each.sort(Comparator.comparingLong(Occupation::from)));
		return this;
	}

	/**
	 * Every two that have the same at one time, and both were in the book at one moment.
	 */
	void forEachOverlap(BiConsumer<Occupation, Occupation> action) {
		for (List<Occupation> taken : this.byResource.values()) {
			for (int i = 0; i < taken.size(); i++) {
				Occupation one = taken.get(i);
				for (int j = i + 1; j < taken.size() && taken.get(j).from() < one.use().to(); j++) {
					if (one.isInTheWayOf(taken.get(j))) {
						action.accept(one, taken.get(j));
					}
				}
			}
		}
	}

	/** Whether the use was in somebody's hands who meets the condition. */
	boolean isTaken(Use wanted, Predicate<Stretch> by) {
		List<Occupation> taken = this.byResource.getOrDefault(wanted.resource(), List.of());
		for (int i = firstFrom(taken, wanted.from() - LONGEST); i < taken.size(); i++) {
			Occupation one = taken.get(i);
			if (one.from() >= wanted.to()) {
				return false;
			}
			if (one.use().overlaps(wanted) && by.test(one.stretch())) {
				return true;
			}
		}
		return false;
	}

	private static int firstFrom(List<Occupation> taken, long from) {
		int low = 0;
		int high = taken.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (taken.get(middle).from() < from) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** What an entry of the book takes. */
	record Occupation(Use use, Stretch stretch) {

		long from() {
			return this.use.from();
		}

		private boolean isInTheWayOf(Occupation other) {
			return this.use.overlaps(other.use) && this.stretch.meets(other.stretch)
					&& !this.stretch.isOf(other.stretch.entry().id()) && !isAllowedBeside(other);
		}

		/** Practitioners and rooms have a second seat, for one who is overbooked. */
		private boolean isAllowedBeside(Occupation other) {
			return !this.use.isForOneOnly() && this.stretch.entry().overbooked() != other.stretch.entry().overbooked();
		}

	}

}
