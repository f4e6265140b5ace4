package org.clinicops.scheduling.appointment;

import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;

/** A visit of a series that moves, and somebody who carries on with an earlier move. */
class SeriesMoveTest {

	private static final BookedVisit NINE = at("09:00");

	private static final BookedVisit HALF_PAST_TEN = at("10:30");

	private static final BookedVisit ELEVEN = at("11:00");

	private final Appointment visit = Appointment.book(new AppointmentId("a"), visitAt("09:00"), null, null,
			TuesdayAtWhittier.THE_DAY_BEFORE);

	@Test
	void whatWasGivenUpIsNotReservedAnyMore() {
		int before = this.visit.claims().size();
		change(1).stay();

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> change(1).reserve(NINE, HALF_PAST_TEN))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("changed-meanwhile"));

		assertThat(this.visit.claims()).hasSize(before);
	}

	@Test
	void whoFinishesAnEarlierMoveTakesNothingFromALaterOne() {
		change(1).stay();
		change(2).reserve(NINE, ELEVEN);
		int reserved = this.visit.claims().size();

		change(1).stay();
		change(1).moveToReserved(NINE, HALF_PAST_TEN, "walt", TuesdayAtWhittier.THE_DAY_BEFORE);

		assertThat(this.visit.claims()).hasSize(reserved);
		change(2).moveToReserved(NINE, ELEVEN, "walt", TuesdayAtWhittier.THE_DAY_BEFORE);
		assertThat(this.visit.visit()).isEqualTo(ELEVEN);
		assertThat(this.visit.claims()).hasSize(reserved / 2);
	}

	private static BookedVisit at(String time) {
		return BookedVisit.of(visitAt(time));
	}

	private static Visit visitAt(String time) {
		return TuesdayAtWhittier.visit(EVALUATION, ELENA, BAY_1, TuesdayAtWhittier.at(time));
	}

	private SeriesChange change(int number) {
		return new SeriesChange(number, this.visit);
	}

}
