package org.clinicops.benchmarks.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.clinicops.benchmarks.history.Operation.Kind;
import org.clinicops.benchmarks.history.Verdict.Counted;
import org.clinicops.benchmarks.history.Visit.Use;
import org.jspecify.annotations.Nullable;

/**
 * Whether every refusal says why, and whether it was so at some moment between question
 * and answer.
 */
final class Refusals {

	private final Catalogue catalogue;

	private final Map<String, String> appointmentOf;

	private final Map<String, Timeline> timelines;

	private final Verdict verdict;

	private final Occupations possible = new Occupations();

	Refusals(Catalogue catalogue, Map<String, String> appointmentOf, Map<String, Timeline> timelines, Verdict verdict) {
		this.catalogue = catalogue;
		this.appointmentOf = appointmentOf;
		this.timelines = timelines;
		this.verdict = verdict;
	}

	void check(List<Operation> operations) {
		this.timelines.values().stream().flatMap((timeline) -> timeline.possibly().stream()).forEach(this::add);
		operations.stream().filter(this::isLostForGood).forEach(this::addLost);
		this.possible.sorted();
		operations.stream().filter((one) -> one.answer().isRefusal()).forEach(this::judge);
	}

	private void add(Stretch stretch) {
		if (stretch.entry().takesTime()) {
			Visit visit = stretch.entry().visit();
			Set<Use> uses = new HashSet<>(visit.uses());
			this.catalogue.rooms(visit).forEach((room) -> uses.add(visit.roomUse(room)));
			uses.add(anyDevice(visit));
			this.possible.add(stretch, uses);
		}
	}

	/** Which of its devices a visit would get, only the service knows. */
	private static Use anyDevice(Visit visit) {
		return new Use("devices:" + visit.site(), visit.times().from(), visit.times().to());
	}

	private boolean isLostForGood(Operation operation) {
		return operation.kind().creates() && operation.answer().isUnknown()
				&& !this.appointmentOf.containsKey(operation.key());
	}

	private void addLost(Operation operation) {
		Entry entry = new Entry("by " + operation.key(), 0, "booked", Objects.requireNonNull(operation.wanted()),
				operation.kind() == Kind.OVERBOOK, null);
		add(new Stretch(entry, operation.invoked(), Long.MAX_VALUE));
	}

	private void judge(Operation operation) {
		String code = operation.answer().code();
		if (code == null || (code.equals("time-not-free") && operation.answer().reasons().isEmpty())) {
			this.verdict.add(Violation.Kind.WITHOUT_REASON, operation.toString());
		}
		else if (!isJustified(operation, code)) {
			this.verdict.add(Violation.Kind.UNJUSTIFIED, operation.toString());
		}
		else if (code.equals("time-not-free")) {
			this.verdict.count(Counted.JUSTIFIED);
		}
		if (code != null) {
			this.verdict.count("refused as " + code);
		}
	}

	/** Times are offered before they are asked for: no rule can be against one. */
	private boolean isJustified(Operation operation, String code) {
		return switch (code) {
			case "time-not-free" -> operation.answer().reasons().stream().allMatch((one) -> wasSo(operation, one));
			case "hold-expired" ->
				wasPossibly(operation, (one) -> one.entry().status().equals("expired")) || wasHeldUntilThen(operation);
			case "wrong-status" -> wasPossibly(operation, (one) -> !one.entry().isBooked());
			case "nothing-to-undo" -> hadNothingToUndo(operation);
			default -> false;
		};
	}

	private boolean wasSo(Operation operation, String reason) {
		Visit wanted = operation.wanted();
		if (wanted == null) {
			return reason.equals("taken-since") && wasTakenSince(operation);
		}
		return switch (reason) {
			case "practitioner-busy" -> wasTaken(operation, wanted.practitionerUse());
			case "patient-busy" -> wasTaken(operation, wanted.patientUse());
			case "room-busy" ->
				this.catalogue.rooms(wanted).stream().allMatch((room) -> wasTaken(operation, wanted.roomUse(room)));
			case "device-busy" -> wasTaken(operation, anyDevice(wanted));
			case "contested" -> wasTaken(operation, wanted.practitionerUse()) || this.catalogue.rooms(wanted)
				.stream()
				.anyMatch((room) -> wasTaken(operation, wanted.roomUse(room)));
			default -> false;
		};
	}

	/** By another, and for who would be overbooked: by another who is. */
	private boolean wasTaken(Operation operation, Use use) {
		String own = (operation.appointment() != null) ? operation.appointment()
				: this.appointmentOf.get(operation.key());
		boolean secondSeat = operation.kind() == Kind.OVERBOOK && !use.isForOneOnly();
		return this.possible.isTaken(use, (stretch) -> stretch.meets(operation.invoked(), operation.answered() + 1)
				&& (own == null || !stretch.isOf(own)) && (!secondSeat || stretch.entry().overbooked()));
	}

	/** What one gave back, another had: any of what the visit ever took. */
	private boolean wasTakenSince(Operation operation) {
		Timeline timeline = timelineOf(operation);
		return timeline != null && timeline.possibly()
			.stream()
			.flatMap((stretch) -> stretch.entry().visit().uses().stream())
			.anyMatch((use) -> wasTaken(operation, use));
	}

	private boolean wasPossibly(Operation operation, Predicate<Stretch> what) {
		Timeline timeline = timelineOf(operation);
		return timeline != null && timeline.possibly()
			.stream()
			.anyMatch((one) -> what.test(one) && one.meets(operation.invoked(), operation.answered() + 1));
	}

	private boolean wasHeldUntilThen(Operation operation) {
		Timeline timeline = timelineOf(operation);
		return timeline != null && timeline.possibly()
			.stream()
			.anyMatch((one) -> one.entry().heldUntil() != null && one.entry().lasts() <= operation.answered());
	}

	private boolean hadNothingToUndo(Operation operation) {
		Timeline timeline = timelineOf(operation);
		return timeline != null && timeline.isPossiblyNotUndoable(operation.invoked(), operation.answered() + 1);
	}

	private @Nullable Timeline timelineOf(Operation operation) {
		return (operation.appointment() != null) ? this.timelines.get(operation.appointment()) : null;
	}

}
