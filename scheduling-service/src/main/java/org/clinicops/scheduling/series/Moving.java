package org.clinicops.scheduling.series;

import java.util.List;

import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.identity.AppointmentId;

/**
 * Visits of a series on their way to other times. First all of the new times are
 * reserved, then the series says whether they move, and then each of them does that.
 *
 * @param visits that may have reserved a time
 * @param moves empty until it is decided that they move
 */
record Moving(String by, Stage stage, List<AppointmentId> visits, List<Move> moves) {

	static Moving begin(String by, List<AppointmentId> visits) {
		return new Moving(by, Stage.RESERVING, visits, List.of());
	}

	Moving decided(List<Move> moves) {
		return new Moving(this.by, Stage.DECIDED, this.visits, moves);
	}

	Moving givenUp() {
		return new Moving(this.by, Stage.GIVEN_UP, this.visits, List.of());
	}

	boolean isUndecided() {
		return this.stage == Stage.RESERVING;
	}

	/** How far it is. */
	enum Stage {

		RESERVING, DECIDED, GIVEN_UP

	}

	/** Where one of them goes. */
	record Move(AppointmentId id, BookedVisit from, BookedVisit to) {
	}

}
