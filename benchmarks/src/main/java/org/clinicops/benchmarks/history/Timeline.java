package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What became of one appointment, as far as the answers tell. Its versions put them in an
 * order, however many clients changed it at once.
 */
final class Timeline {

	private static final long ALWAYS = Long.MAX_VALUE;

	private final NavigableMap<Long, Seen> versions = new TreeMap<>();

	/** Changes of which nobody knows whether they were made. */
	private final List<Operation> unknown = new ArrayList<>();

	/** When the appointment was asked for first. */
	private long asked = ALWAYS;

	void add(Operation operation) {
		this.asked = operation.kind().creates() ? Math.min(this.asked, operation.invoked()) : this.asked;
		Entry entry = operation.answer().entry();
		if (entry != null) {
			this.versions.merge(entry.version(), Seen.by(operation, entry), Seen::and);
		}
		else if (operation.answer().isUnknown() && operation.kind().changes()) {
			this.unknown.add(operation);
		}
	}

	/** The time that each entry was in the book for certain. */
	List<Stretch> surely() {
		long doubtful = this.unknown.stream().mapToLong(Operation::invoked).min().orElse(ALWAYS);
		return stretches(Seen::answered, Seen::commanded, doubtful);
	}

	/** The longest time that each entry may have been in the book. */
	List<Stretch> possibly() {
		List<Stretch> possible = stretches(this::earliest, Seen::answered, ALWAYS);
		this.unknown.forEach((operation) -> possible.addAll(possiblyMade(operation)));
		return possible;
	}

	private long earliest(Seen seen) {
		return seen.equals(this.versions.firstEntry().getValue()) ? Math.min(this.asked, seen.invoked())
				: seen.invoked();
	}

	/** Each until the next one comes, or it is over by itself. */
	private List<Stretch> stretches(ToLongFunction<Seen> since, ToLongFunction<Seen> replacing, long latest) {
		List<Stretch> stretches = new ArrayList<>();
		long next = latest;
		for (Seen seen : this.versions.descendingMap().values()) {
			stretches.add(new Stretch(seen.entry(), since.applyAsLong(seen), Math.min(next, seen.entry().lasts())));
			next = Math.min(next, replacing.applyAsLong(seen));
		}
		stretches.removeIf(Stretch::isEmpty);
		return stretches;
	}

	private List<Stretch> possiblyMade(Operation operation) {
		List<Stretch> made = new ArrayList<>();
		for (Seen seen : this.versions.values()) {
			Entry entry = seen.entry();
			if (operation.kind() == Operation.Kind.UNDO) {
				made.add(new Stretch(booked(entry, entry.visit()), operation.invoked(), ALWAYS));
			}
		}
		if (operation.wanted() != null && !this.versions.isEmpty()) {
			Entry entry = this.versions.firstEntry().getValue().entry();
			made.add(new Stretch(booked(entry, operation.wanted()), operation.invoked(), ALWAYS));
		}
		return made;
	}

	private static Entry booked(Entry entry, Visit visit) {
		return new Entry(entry.id(), Long.MAX_VALUE, "booked", visit, entry.overbooked(), null);
	}

	/**
	 * Whether there may have been nothing to take back then: not a change, one that left
	 * everything as it was, or one that was taken back without an answer.
	 */
	boolean isPossiblyNotUndoable(long from, long until) {
		if (this.unknown.stream().anyMatch((one) -> one.kind() == Operation.Kind.UNDO && one.invoked() < until)) {
			return true;
		}
		List<Entry> notUndoable = new ArrayList<>();
		Entry before = null;
		for (Seen seen : this.versions.values()) {
			if (!seen.isUndoable() || seen.isMadeOtherwise()
					|| (before != null && before.saysTheSameAs(seen.entry()))) {
				notUndoable.add(seen.entry());
			}
			before = seen.entry();
		}
		return possibly().stream().anyMatch((one) -> one.meets(from, until) && notUndoable.contains(one.entry()));
	}

	/** Versions that different answers describe differently. */
	List<Entry> contradictions() {
		return this.versions.values().stream().filter(Seen::isAmbiguous).map(Seen::entry).toList();
	}

	/** Whether the book says of it what it has to say after all that was answered. */
	boolean explains(Entry last, long readUntil) {
		Map.Entry<Long, Seen> known = this.versions.lastEntry();
		if (known == null || last.version() < known.getKey()) {
			return false;
		}
		Entry before = known.getValue().entry();
		return last.saysTheSameAs(before) || isExpired(before, last, readUntil)
				|| this.unknown.stream().anyMatch((operation) -> couldMake(operation, before, last));
	}

	private boolean isExpired(Entry before, Entry after, long readUntil) {
		boolean renewed = this.unknown.stream().anyMatch((one) -> one.kind() == Operation.Kind.RENEW);
		return before.status().equals("held") && after.status().equals("expired")
				&& after.visit().equals(before.visit()) && (renewed || before.lasts() <= readUntil);
	}

	private boolean couldMake(Operation operation, Entry before, Entry after) {
		return switch (operation.kind()) {
			case RESCHEDULE ->
				operation.wanted() != null && after.isBooked() && after.visit().answers(operation.wanted());
			case UNDO -> after.isBooked()
					&& this.versions.values().stream().anyMatch((seen) -> seen.entry().visit().equals(after.visit()));
			default -> after.visit().equals(before.visit()) && hasOutcome(operation.kind(), after);
		};
	}

	/** Whether the appointment is what such a command makes of it. */
	static boolean hasOutcome(Operation.Kind kind, Entry entry) {
		return switch (kind) {
			case CANCEL -> entry.status().equals("cancelled");
			case RELEASE -> entry.status().equals("expired");
			case RENEW -> entry.status().equals("held");
			case CONFIRM, RESCHEDULE, UNDO -> entry.isBooked();
			default -> true;
		};
	}

	/**
	 * One version, as all answers that showed it tell.
	 *
	 * @param invoked when the first of them was asked for
	 * @param answered when the first of them came
	 * @param commanded when the change was asked for that made this version, if one did
	 * @param isUndoable whether a command showed it that can be taken back
	 * @param isMadeOtherwise whether one showed it that cannot: then the other, if there
	 * was one, found everything as it asked for it
	 */
	private record Seen(Entry entry, long invoked, long answered, long commanded, boolean isUndoable,
			boolean isMadeOtherwise, boolean isAmbiguous) {

		static Seen by(Operation operation, Entry entry) {
			long commanded = operation.kind().changes() ? operation.invoked() : ALWAYS;
			boolean made = entry.version() == 0 || (operation.kind().changes() && !operation.kind().isUndoable());
			return new Seen(entry, operation.invoked(), operation.answered(), commanded, operation.kind().isUndoable(),
					made, false);
		}

		Seen and(Seen other) {
			return new Seen(this.entry, Math.min(this.invoked, other.invoked), Math.min(this.answered, other.answered),
					Math.min(this.commanded, other.commanded), this.isUndoable || other.isUndoable,
					this.isMadeOtherwise || other.isMadeOtherwise,
					this.isAmbiguous || other.isAmbiguous || !this.entry.saysTheSameAs(other.entry));
		}

	}

}
