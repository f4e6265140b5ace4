package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.bookingrequest.OpenRequests;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/**
 * Maria's visit leaves nine o'clock by mistake, and others come there before it is back.
 */
class UndoTest {

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory();

	private final Booking booking = this.book.booking(() -> TuesdayAtWhittier.CATALOGUE,
			new OpenRequests(List.of(new PatientId("maria"))), this.clock);

	private final Changing changing = this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final Appointment maria = book("maria");

	@Test
	void nobodyComesBackBesideWhoWasLetInBesideAnother() {
		move();
		Appointment john = book("john");
		this.clock.advance(Duration.ofMinutes(1));
		letIn("kim");
		cancel(john);

		assertThat(reasonsAgainstUndoing(this.maria)).containsExactly("taken-since");
		assertThat(this.changing.find(this.maria.id()).visit().start()).isEqualTo(at("10:45"));
	}

	@Test
	void norIfItWasCancelled() {
		cancel(this.maria);
		Appointment john = book("john");
		this.clock.advance(Duration.ofMinutes(1));
		letIn("kim");
		cancel(john);

		assertThat(reasonsAgainstUndoing(this.maria)).containsExactly("taken-since");
	}

	@Test
	void whoWasLetInBesideItExpectsItBack() {
		letIn("kim");
		this.clock.advance(Duration.ofMinutes(1));
		move();

		undo(this.maria);

		assertThat(this.changing.find(this.maria.id()).visit()).isEqualTo(this.maria.visit());
	}

	@Test
	void thatItsRequestHasAnotherVisitIsSaid() {
		BookingRequestId request = OpenRequests.of(new PatientId("maria"));
		cancel(this.maria);
		Appointment first = this.booking.book(command("maria", "09:00", request));
		cancel(first);
		this.booking.book(command("maria", "10:45", request));

		assertThat(reasonsAgainstUndoing(first)).containsExactly("request-already-booked");
	}

	private Appointment book(String patient) {
		return this.booking.book(command(patient, "09:00", null));
	}

	private void letIn(String patient) {
		this.booking.overbook(command(patient, "09:00", null), Overbooking.Reason.URGENT, "coordinator");
	}

	private void move() {
		this.changing.reschedule(decider(this.maria), new NewTime(at("10:45"), null, null, null, null));
	}

	private void cancel(Appointment appointment) {
		this.changing.cancel(decider(appointment), TuesdayAtWhittier.NO_LONGER_WANTED);
	}

	private void undo(Appointment appointment) {
		this.changing.undo(decider(appointment));
	}

	private Stream<String> reasonsAgainstUndoing(Appointment appointment) {
		List<Reason> reasons = new ArrayList<>();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undo(appointment))
			.satisfies((refusal) -> reasons.addAll(refusal.reasons()));
		return reasons.stream().map(Reason::code);
	}

	private static Decider decider(Appointment appointment) {
		return new Decider(appointment.id(), "walt", null);
	}

	private static BookAppointment command(String patient, String time, @Nullable BookingRequestId request) {
		return new BookAppointment(request, new PatientId(patient), EVALUATION.code(), WHITTIER.code(), ELENA.id(),
				at(time), null, null, null);
	}

}
