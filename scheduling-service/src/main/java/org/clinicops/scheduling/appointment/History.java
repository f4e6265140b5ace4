package org.clinicops.scheduling.appointment;

import java.util.List;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an appointment since it was booked.
 *
 * @param changes oldest first
 */
public record History(List<Change> changes) {

	static final History NONE = new History(List.of());

	History and(Change change) {
		return new History(Stream.concat(this.changes.stream(), Stream.of(change)).toList());
	}

	/** What was done last. */
	public @Nullable Change last() {
		return this.changes.isEmpty() ? null : this.changes.get(this.changes.size() - 1);
	}

	/** Whether that was done last. */
	boolean isCancelledFor(CancellationReasonCode reason) {
		Change last = last();
		return last != null && reason.equals(last.reason());
	}

	/**
	 * What can be taken back: what was done last, but for taking something back.
	 * @throws Refusal {@code nothing-to-undo}
	 */
	Change undoable() {
		Change last = last();
		if (last == null || last.kind() == Change.Kind.UNDONE) {
			throw Refusal.conflict("nothing-to-undo", "There is nothing to take back.");
		}
		return last;
	}

}
