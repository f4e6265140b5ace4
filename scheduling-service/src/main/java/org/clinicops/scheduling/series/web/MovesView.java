package org.clinicops.scheduling.series.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.series.PlannedMove;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a reschedule of a series would do, as a caller sees it.
 *
 * @param possible whether nothing speaks against any of it
 */
@Schema(example = """
		{"possible": true, "moves": [{"appointmentId": "2d6e9f41-0c8a-4b57-b3e2-f18a5c7d0946",
		"previousStart": "2027-01-05T09:00:00-08:00", "date": "2027-01-06", "start": "2027-01-06T10:30:00-08:00",
		"reasons": []}]}""")
record MovesView(boolean possible, List<Move> moves) {

	static MovesView of(List<PlannedMove> moves, Catalogue catalogue) {
		return new MovesView(moves.stream().allMatch((move) -> move.reasons().isEmpty()),
				moves.stream().map((move) -> Move.of(move, catalogue)).toList());
	}

	/**
	 * A visit that would move.
	 *
	 * @param date where to
	 * @param start left out if the clocks skip it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Move(String appointmentId, OffsetDateTime previousStart, LocalDate date, @Nullable OffsetDateTime start,
			List<Reason> reasons) {

		static Move of(PlannedMove move, Catalogue catalogue) {
			BookedVisit visit = move.visit().visit();
			WantedVisit to = move.to();
			return new Move(move.visit().id().value(),
					visit.start().atZone(catalogue.requireSite(visit.site(), "site").zone()).toOffsetDateTime(),
					move.date(),
					(to != null) ? to.start().atZone(catalogue.requireSite(to.site(), "site").zone()).toOffsetDateTime()
							: null,
					move.reasons());
		}

	}

}
