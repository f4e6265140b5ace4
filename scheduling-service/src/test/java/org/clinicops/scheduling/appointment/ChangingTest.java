package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/** A visit is changed while others come beside it, or it has more than one time. */
class ChangingTest {

	/** What another does between the look at a visit and its change, once. */
	private @Nullable Runnable meanwhile;

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory() {

		@Override
		public Set<Claim> taken(Set<Claim> asked, Instant now) {
			Runnable next = ChangingTest.this.meanwhile;
			ChangingTest.this.meanwhile = null;
			if (next != null) {
				next.run();
			}
			return super.taken(asked, now);
		}

	};

	private final Booking booking = this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock);

	private final Changing changing = this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final Holds holds = this.book.holds(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final SeriesVisits series = new SeriesVisits(this.booking, () -> TuesdayAtWhittier.CATALOGUE, this.book,
			new Taking(this.book, this.holds, new TakenTimes()), this.clock);

	private final Appointment visit = this.booking.book(command("maria", "10:45"));

	@Test
	void theSameMoveAgainChangesNothingThoughAnotherWasLetInBesideIt() {
		reschedule("09:00");
		this.booking.overbook(command("john", "09:00"), Overbooking.Reason.SIDE_BY_SIDE, "coordinator");

		reschedule("09:00");

		assertThat(current().visit().start()).isEqualTo(at("09:00"));
		assertThat(current().history().changes()).hasSize(1);
	}

	@Test
	void anOverbookedVisitThatIsMovedByMistakeGoesBackBesideTheOther() {
		reschedule("09:00");
		Appointment beside = this.booking.overbook(command("john", "09:00"), Overbooking.Reason.SIDE_BY_SIDE,
				"coordinator");
		Decider walt = new Decider(beside.id(), "walt", null);
		Appointment moved = this.changing.reschedule(walt, to("10:45"));

		Appointment back = this.changing.undo(walt);

		assertThat(moved.overbooking()).isNull();
		assertThat(back.visit().start()).isEqualTo(at("09:00"));
		assertThat(back.overbooking()).isEqualTo(beside.overbooking());
	}

	@Test
	void aMoveIsNotTakenBackOnceNobodyCouldComeAnyMore() {
		Decider walt = new Decider(this.visit.id(), "walt", null);
		Instant end = this.visit.visit().end();
		Appointment moved = reschedule("09:00");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> moved.undo("walt", end.plusSeconds(1)))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("time-passed"));
		assertThat(this.changing.undo(walt).visit()).isEqualTo(this.visit.visit());
	}

	@Test
	void whoMovesAVisitWhereAnotherHasJustMovedItIsToldThatItIsThere() {
		this.meanwhile = () -> reschedule("09:00");

		Appointment moved = reschedule("09:00");

		assertThat(moved.visit().start()).isEqualTo(at("09:00"));
		assertThat(moved.visit()).isEqualTo(current().visit());
		assertThat(current().history().changes()).hasSize(1);
	}

	@Test
	void whoMovesAVisitThatAnotherHasJustMovedElsewhereMovesItFromThere() {
		this.meanwhile = () -> reschedule("09:45");

		reschedule("09:00");

		assertThat(current().visit().start()).isEqualTo(at("09:00"));
		assertThat(current().history().changes())
			.extracting((change) -> Objects.requireNonNull(change.movedFrom()).start())
			.containsExactly(at("10:45"), at("09:45"));
	}

	@Test
	void whoComesInAnHourMayComeToSomebodyElseWithoutNotice() {
		this.clock.set(at("10:20"));

		Appointment moved = this.changing.reschedule(new Decider(this.visit.id(), "walt", null), toMarcus());

		assertThat(moved.visit().practitioner()).isEqualTo(MARCUS.id());
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reschedule("10:30"))
			.satisfies((refusal) -> assertThat(refusal.reasons()).extracting(Reason::code).containsExactly("too-soon"));
	}

	@Test
	void whoIsLateMayTooUntilTheVisitIsOver() {
		this.clock.set(at("10:50"));
		assertThat(this.booking.whyNot(wantedOfMarcus(), this.visit.id())).isEmpty();

		this.clock.set(this.visit.visit().end());

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.changing.reschedule(new Decider(this.visit.id(), "walt", null), toMarcus()))
			.satisfies(
					(refusal) -> assertThat(refusal.reasons()).extracting(Reason::code).containsExactly("in-the-past"));
	}

	@Test
	void whereAVisitIsItIsNotMovedOnceItIsCancelled() {
		this.changing.cancel(new Decider(this.visit.id(), "walt", null), TuesdayAtWhittier.NO_LONGER_WANTED);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reschedule("10:45"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("wrong-status"));
	}

	@Test
	void aVisitThatIsCancelledKeepsItsReason() {
		Appointment cancelled = this.changing.cancel(new Decider(this.visit.id(), "walt", null),
				TuesdayAtWhittier.NO_LONGER_WANTED);
		CancellationReason other = new CancellationReason(new CancellationReasonCode("STORM"), "Storm",
				CancellationReason.Party.CLINIC);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cancelled.cancel(other, "walt", this.clock.instant()))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("wrong-status"));
	}

	@Test
	void whatASeriesHasReservedStaysTakenAsATimeThatWasKeptBesideIsGivenBack() {
		this.series.reserve(1, this.visit.id(), this.visit.visit(), command("maria", "09:15").wanted());
		Instant now = this.clock.instant();
		this.changing.holdMove(this.visit.id(), to("09:00"),
				new Hold("waitlist", now, now.plus(Duration.ofMinutes(5))));

		this.holds.release(this.visit.id(), "waitlist");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.booking.book(command("john", "09:00")));
	}

	private Appointment reschedule(String time) {
		return this.changing.reschedule(new Decider(this.visit.id(), "walt", null), to(time));
	}

	private Appointment current() {
		return this.changing.find(this.visit.id());
	}

	private static BookAppointment command(String patient, String time) {
		return new BookAppointment(null, new PatientId(patient), EVALUATION.code(), WHITTIER.code(), ELENA.id(),
				at(time), BAY_1.id(), null, null);
	}

	private static NewTime toMarcus() {
		return new NewTime(at("10:45"), null, MARCUS.id(), null, null);
	}

	private static WantedVisit wantedOfMarcus() {
		return new WantedVisit(EVALUATION.code(), WHITTIER.code(), MARCUS.id(), at("10:45"), null, null, null);
	}

	private static NewTime to(String time) {
		return new NewTime(at(time), null, null, BAY_1.id(), null);
	}

}
