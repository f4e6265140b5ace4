package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/** Another time is kept for a visit that may move there. */
class MoveTest {

	private static final String OWNER = "waitlist";

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory();

	private final Booking booking = this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock);

	private final Changing changing = this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final Holds holds = this.book.holds(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private AppointmentId visit = new AppointmentId("none");

	@BeforeEach
	void keepNineForTheVisitAtHalfPastTen() {
		this.visit = book("maria", "10:30").id();
		holdMove(OWNER, "09:00");
	}

	@Test
	void bothTimesAreTaken() {
		assertThat(isFree("09:00")).isFalse();
		assertThat(isFree("10:30")).isFalse();
		assertThat(appointment().visit().start()).isEqualTo(at("10:30"));
	}

	@Test
	void theVisitMovesWhenItsHoldIsConfirmed() {
		this.holds.confirm(this.visit, OWNER, "walt");

		assertThat(appointment().visit().start()).isEqualTo(at("09:00"));
		assertThat(appointment().kept()).isEmpty();
		assertThat(appointment().history().changes()).extracting(Change::by).containsExactly("walt");
		assertThat(isFree("10:30")).isTrue();
		assertThat(isFree("09:00")).isFalse();
	}

	@Test
	void nobodyElseConfirmsOrReleasesIt() {
		this.holds.confirm(this.visit, "walt");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.holds.release(this.visit, "walt"));

		assertThat(appointment().visit().start()).isEqualTo(at("10:30"));
		assertThat(isFree("09:00")).isFalse();
	}

	@Test
	void whoKeepsATimeForItDoesNotLoseThatToAnotherOfTheirOwn() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> holdMove(OWNER, "09:15"));

		assertThat(appointment().kept()).extracting((kept) -> kept.visit().start()).containsExactly(at("09:00"));
	}

	@Test
	void whatOneKeepsForItIsNotReplacedByAnother() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> holdMove("another", "09:15"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("move-held"));

		assertThat(appointment().kept()).extracting((kept) -> kept.hold().owner()).containsExactly(OWNER);
		assertThat(isFree("09:00")).isFalse();
	}

	@Test
	void keepingTheSameTimeOnceMoreChangesNothing() {
		Kept before = appointment().kept().findFirst().orElseThrow();
		this.clock.advance(Duration.ofMinutes(1));

		holdMove(OWNER, "09:00");

		assertThat(appointment().kept()).containsExactly(before);
	}

	@Test
	void whatWasKeptForTooLongIsToldToBeFreeAsAnotherTimeIsKept() {
		this.clock.advance(Duration.ofMinutes(30));
		Instant now = this.clock.instant();
		Appointment appointment = appointment();

		appointment.holdMove(TuesdayAtWhittier.visit(EVALUATION, ELENA, BAY_1, at("10:45")),
				new Hold("another", now, now.plus(Duration.ofMinutes(30))));

		assertThat(appointment.unsavedEvents()).hasExactlyElementsOfTypes(AppointmentEvent.MoveReleased.class,
				AppointmentEvent.MoveHeld.class);
		assertThat(isFree("09:00")).isTrue();
	}

	@Test
	void aMoveThatIsReleasedOrOverLeavesTheVisitAsItIs() {
		this.holds.release(this.visit, OWNER);
		assertThat(isFree("09:00")).isTrue();
		holdMove(OWNER, "09:00");

		this.clock.advance(Duration.ofMinutes(30));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.holds.confirm(this.visit, OWNER, "walt"));
		assertThat(isFree("09:00")).as("before anybody cleared it away").isTrue();
		assertThat(appointment().status()).isEqualTo(AppointmentStatus.BOOKED);
		assertThat(isFree("10:30")).isFalse();
	}

	@Test
	void cancellingTheVisitFreesBothAndTakingThatBackItsOwn() {
		Decider walt = new Decider(this.visit, "walt", null);
		this.changing.cancel(walt, TuesdayAtWhittier.NO_LONGER_WANTED);
		assertThat(this.book.all()).allSatisfy((appointment) -> assertThat(appointment.claims()).isEmpty());

		this.changing.undo(walt);

		assertThat(isFree("09:00")).isTrue();
		assertThat(isFree("10:30")).isFalse();
	}

	@Test
	void movingTheVisitByHandFreesTheTimeThatWasKept() {
		this.changing.reschedule(new Decider(this.visit, "walt", null), to("10:45"));

		assertThat(appointment().kept()).isEmpty();
		assertThat(isFree("09:00")).isTrue();
	}

	@ParameterizedTest
	@MethodSource
	void whateverElseIsDoneToTheVisitTellsThatTheTimeIsFree(Consumer<Appointment> change) {
		Appointment appointment = appointment();

		change.accept(appointment);

		assertThat(appointment.unsavedEvents()).hasSize(2)
			.first()
			.isInstanceOfSatisfying(AppointmentEvent.MoveReleased.class,
					(released) -> assertThat(released.move().visit().start()).isEqualTo(at("09:00")));
		assertThat(isFree("09:00")).isTrue();
	}

	static Stream<Consumer<Appointment>> whateverElseIsDoneToTheVisitTellsThatTheTimeIsFree() {
		BookedVisit later = BookedVisit.of(TuesdayAtWhittier.visit(EVALUATION, ELENA, BAY_1, at("10:45")));
		CancellationReason reason = TuesdayAtWhittier.CATALOGUE
			.requireCancellationReason(TuesdayAtWhittier.NO_LONGER_WANTED, "reason");
		return Stream.of((visit) -> visit.reschedule(later, "walt", at("08:30")),
				(visit) -> visit.cancel(reason, "walt", at("08:30")),
				(visit) -> visit.take(Step.ARRIVE, "walt", TuesdayAtWhittier.DATE, at("08:30")));
	}

	private void holdMove(String owner, String time) {
		Instant now = this.clock.instant();
		this.changing.holdMove(this.visit, to(time), new Hold(owner, now, now.plus(Duration.ofMinutes(30))));
	}

	private Appointment appointment() {
		return this.changing.find(this.visit);
	}

	/** Tried, and given back. */
	private boolean isFree(String time) {
		try {
			Appointment tried = this.booking.hold(command("john", time), "somebody");
			this.holds.release(tried.id(), "somebody");
			return true;
		}
		catch (Refusal taken) {
			return false;
		}
	}

	private Appointment book(String patient, String time) {
		return this.booking.book(command(patient, time));
	}

	private static BookAppointment command(String patient, String time) {
		return new BookAppointment(null, new PatientId(patient), EVALUATION.code(), WHITTIER.code(), ELENA.id(),
				at(time), BAY_1.id(), null, null);
	}

	private static NewTime to(String time) {
		Instant start = at(time);
		return new NewTime(start, null, null, BAY_1.id(), null);
	}

}
