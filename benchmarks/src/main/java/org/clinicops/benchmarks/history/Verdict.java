package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the checker found in a history, and how much it looked at. */
public final class Verdict {

	private static final int EXAMPLES = 20;

	private final Map<Violation.Kind, Integer> violations = new EnumMap<>(Violation.Kind.class);

	private final List<Violation> examples = new ArrayList<>();

	private final Map<String, Integer> counts = new TreeMap<>();

	void add(Violation.Kind kind, String what) {
		if (this.violations.merge(kind, 1, Integer::sum) <= EXAMPLES) {
			this.examples.add(new Violation(kind, what));
		}
	}

	void count(Counted what) {
		count(what.words);
	}

	void count(String what) {
		this.counts.merge(what, 1, Integer::sum);
	}

	/** How many of these there were in the history. */
	public int number(Counted what) {
		return this.counts.getOrDefault(what.words, 0);
	}

	public boolean isClean() {
		return this.violations.isEmpty();
	}

	/** How many violations of each kind there are. */
	public Map<Violation.Kind, Integer> violations() {
		return Map.copyOf(this.violations);
	}

	/** Some of each kind. */
	public List<Violation> examples() {
		return List.copyOf(this.examples);
	}

	/** Two columns of Markdown. */
	public String table() {
		StringBuilder table = new StringBuilder("| counted | number |\n|---|---|\n");
		this.counts.forEach((what, number) -> table.append("| %s | %d |%n".formatted(what, number)));
		for (Violation.Kind kind : Violation.Kind.values()) {
			table.append("| **%s** | **%d** |%n".formatted(kind, this.violations.getOrDefault(kind, 0)));
		}
		return table.toString();
	}

	@Override
	public String toString() {
		return this.isClean() ? "no violation" : this.examples.toString();
	}

	/** What is counted, whatever it says of the book. */
	public enum Counted {

		ATTEMPTS("booking attempts"), CONTESTED("booking attempts, contested"), ACKNOWLEDGED("acknowledged"),
		REFUSED("refused"), UNKNOWN("without an answer"),
		FAILED("answered 5xx while the instance was down or starting"),
		JUSTIFIED("refused for want of time: something was in the way, each checked"),
		OVERBOOKED("allowed beside another"), WITH_DEVICE("taking place with a device"), COMMANDS("all commands");

		private final String words;

		Counted(String words) {
			this.words = words;
		}

	}

}
