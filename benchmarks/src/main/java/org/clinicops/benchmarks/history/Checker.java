package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.clinicops.benchmarks.history.Occupations.Occupation;
import org.clinicops.benchmarks.history.Operation.Kind;
import org.clinicops.benchmarks.history.Verdict.Counted;

/**
 * Replays what clients were told against what the book says in the end. Pure.
 * <p>
 * An entry was in the book <i>for certain</i> from the answer that shows it until the
 * next change of it is asked for; it <i>may</i> have been there from the moment that it
 * was asked for until the first answer that shows something later. Two that overlap and
 * were both there for certain are a double booking, though both may be gone at the end;
 * for a refusal something has to have been in the way that may have been there.
 */
final class Checker {

	private final List<Operation> operations;

	private final FinalState end;

	private final List<Outage> outages;

	private final Map<String, String> appointmentOf = new HashMap<>();

	private final Map<String, Timeline> timelines = new HashMap<>();

	private final Refusals refusals;

	private final Verdict verdict = new Verdict();

	private Checker(Catalogue catalogue, List<Operation> operations, FinalState end, List<Outage> outages) {
		this.operations = operations;
		this.end = end;
		this.outages = outages;
		this.refusals = new Refusals(catalogue, this.appointmentOf, this.timelines, this.verdict);
	}

	static Verdict check(Catalogue catalogue, List<Operation> operations, FinalState end, List<Outage> outages) {
		Checker checker = new Checker(catalogue, operations, end, outages);
		checker.check();
		return checker.verdict;
	}

	private void check() {
		this.operations.forEach(this::count);
		this.operations.stream().filter((one) -> one.kind().creates()).forEach(this::noteKey);
		this.operations.forEach(this::noteInTimeline);
		this.operations.forEach(this::checkOutcome);
		checkEnd();
		this.timelines.values()
			.forEach((timeline) -> timeline.contradictions()
				.forEach((entry) -> this.verdict.add(Violation.Kind.CHANGED, "two contents of " + entry)));
		checkOverlaps();
		checkClaims();
		this.refusals.check(this.operations);
	}

	private void count(Operation operation) {
		this.verdict.count(Counted.COMMANDS);
		if (operation.kind().isAttempt()) {
			this.verdict.count(Counted.ATTEMPTS);
			if (operation.contested()) {
				this.verdict.count(Counted.CONTESTED);
			}
		}
		Answer answer = operation.answer();
		this.verdict.count(answer.isUnknown() ? Counted.UNKNOWN
				: answer.isRefusal() ? Counted.REFUSED : answer.isError() ? Counted.FAILED : Counted.ACKNOWLEDGED);
	}

	private void noteKey(Operation operation) {
		String subject = operation.subject();
		if (subject != null && operation.key() != null) {
			String known = this.appointmentOf.putIfAbsent(operation.key(), subject);
			if (known != null && !known.equals(subject)) {
				this.verdict.add(Violation.Kind.TWICE, "%s gave %s and %s".formatted(operation.key(), known, subject));
			}
		}
	}

	private void noteInTimeline(Operation operation) {
		String id = (operation.subject() != null) ? operation.subject() : this.appointmentOf.get(operation.key());
		if (id != null) {
			this.timelines.computeIfAbsent(id, (first) -> new Timeline()).add(operation);
		}
	}

	private void checkOutcome(Operation operation) {
		Entry entry = operation.answer().entry();
		if (operation.answer().isError() && this.outages.stream().noneMatch((one) -> one.covers(operation))) {
			this.verdict.add(Violation.Kind.ERROR, operation.toString());
		}
		if (entry != null && !isWhatWasAskedFor(operation, entry)) {
			this.verdict.add(Violation.Kind.CHANGED, "not what was asked for: " + operation);
		}
	}

	/** A creation that came again may show what became of the visit since. */
	private static boolean isWhatWasAskedFor(Operation operation, Entry entry) {
		Visit wanted = operation.wanted();
		if (operation.kind() == Kind.RESCHEDULE) {
			return wanted != null && entry.isBooked() && entry.visit().answers(wanted);
		}
		return (operation.kind().creates() && wanted != null) ? entry.visit().patient().equals(wanted.patient())
				: Timeline.hasOutcome(operation.kind(), entry);
	}

	private void checkEnd() {
		Map<String, Entry> entries = new HashMap<>();
		this.end.entries().forEach((entry) -> entries.put(entry.id(), entry));
		this.timelines.forEach((id, timeline) -> {
			Entry last = entries.get(id);
			if (last == null) {
				this.verdict.add(Violation.Kind.MISSING, id);
			}
			else if (!timeline.explains(last, this.end.readUntil())) {
				this.verdict.add(Violation.Kind.CHANGED, "in the end " + last);
			}
		});
		checkNobodyAskedFor(entries.values().stream().filter((one) -> !this.timelines.containsKey(one.id())).toList());
	}

	/** What nobody was told of must be the one effect of a creation without an answer. */
	private void checkNobodyAskedFor(List<Entry> untold) {
		List<Operation> unanswered = new ArrayList<>(unanswered().values());
		for (Entry entry : untold) {
			if (!unanswered.remove(unanswered.stream().filter((one) -> asksFor(one, entry)).findFirst().orElse(null))) {
				this.verdict.add(Violation.Kind.UNASKED, entry.toString());
			}
		}
	}

	/** One for each key. */
	private Map<String, Operation> unanswered() {
		Map<String, Operation> unanswered = new HashMap<>();
		for (Operation operation : this.operations) {
			if (operation.kind().creates() && operation.answer().isUnknown() && operation.key() != null
					&& !this.appointmentOf.containsKey(operation.key())) {
				unanswered.put(operation.key(), operation);
			}
		}
		return unanswered;
	}

	private static boolean asksFor(Operation operation, Entry entry) {
		boolean held = Set.of("held", "expired").contains(entry.status());
		return entry.visit().answers(Objects.requireNonNull(operation.wanted())) && (entry.isBooked() || held)
				&& held == (operation.kind() == Kind.HOLD) && entry.overbooked() == (operation.kind() == Kind.OVERBOOK);
	}

	private void checkOverlaps() {
		Occupations certain = new Occupations();
		this.timelines.values()
			.stream()
			.flatMap((timeline) -> timeline.surely().stream())
			.filter((stretch) -> stretch.entry().takesTime())
			.forEach((stretch) -> certain.add(stretch, stretch.entry().visit().uses()));
		for (Entry entry : this.end.entries()) {
			Stretch last = new Stretch(entry, this.end.readAt(), entry.lasts());
			if (entry.takesTime() && !last.isEmpty()) {
				certain.add(last, entry.visit().uses());
			}
			if (entry.overbooked()) {
				this.verdict.count(Counted.OVERBOOKED);
			}
			if (entry.takesTime() && entry.visit().device() != null) {
				this.verdict.count(Counted.WITH_DEVICE);
			}
		}
		certain.sorted().forEachOverlap(this::addOverlap);
	}

	private void addOverlap(Occupation one, Occupation other) {
		this.verdict.add(Violation.Kind.OVERLAP,
				"%s by %s and %s".formatted(one.use().resource(), one.stretch().entry(), other.stretch().entry()));
	}

	private void checkClaims() {
		Set<String> seen = new HashSet<>();
		Set<String> takeTime = new HashSet<>();
		this.end.entries().stream().filter(Entry::takesTime).forEach((entry) -> takeTime.add(entry.id()));
		this.end.claims().forEach((id, claims) -> {
			boolean alone = claims.stream().allMatch(seen::add);
			if (!alone || !takeTime.contains(id)) {
				this.verdict.add(Violation.Kind.CLAIMED_TWICE, id + " with " + claims);
			}
		});
	}

}
