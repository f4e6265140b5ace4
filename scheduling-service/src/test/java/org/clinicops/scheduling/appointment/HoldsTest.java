package org.clinicops.scheduling.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.CATALOGUE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/** Elena calls in sick while Rosa still talks with the patient. */
class HoldsTest {

	private final AtomicReference<Catalogue> catalogue = new AtomicReference<>(CATALOGUE);

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory();

	private final Booking booking = this.book.booking(this.catalogue::get, new NoRequests(), this.clock);

	private final Holds holds = this.book.holds(this.catalogue::get, this.clock);

	@Test
	void aTimeThatIsNoneAnyMoreIsNotBooked() {
		Appointment held = this.booking.hold(command("09:00"), "rosa");
		elenaIsSick();

		assertRefused(held);
		assertThat(this.book.find(held.id())).map(Appointment::status).contains(AppointmentStatus.HELD);
	}

	@Test
	void norIsAVisitMovedThere() {
		Appointment visit = this.booking.book(command("09:00"));
		this.book.changing(this.catalogue::get, this.clock)
			.holdMove(visit.id(), new NewTime(at("10:45"), null, null, null, null),
					new Hold("rosa", this.clock.instant(), at("08:00")));
		elenaIsSick();

		assertRefused(visit);
	}

	@Test
	void whatIsBookedIsNotAskedAgain() {
		Appointment held = this.booking.hold(command("09:00"), "rosa");
		this.holds.confirm(held.id(), "rosa");
		elenaIsSick();

		assertThat(this.holds.confirm(held.id(), "rosa").status()).isEqualTo(AppointmentStatus.BOOKED);
	}

	@Test
	void norBecauseAnotherKeepsATimeForIt() {
		Appointment held = this.booking.hold(command("09:00"), "rosa");
		this.holds.confirm(held.id(), "rosa");
		this.book.changing(this.catalogue::get, this.clock)
			.holdMove(held.id(), new NewTime(at("10:45"), null, null, null, null),
					new Hold("waitlist", this.clock.instant(), at("08:00")));
		elenaIsSick();

		assertThat(this.holds.confirm(held.id(), "rosa").visit()).isEqualTo(held.visit());
	}

	private void assertRefused(Appointment appointment) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.holds.confirm(appointment.id(), "rosa"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("not-bookable"))
			.satisfies((refusal) -> assertThat(refusal.reasons()).extracting(Reason::code)
				.containsExactly("outside-rota"));
	}

	private void elenaIsSick() {
		LocalDate day = TuesdayAtWhittier.DATE;
		RotaException off = new RotaException("off", ELENA.id(), day, day, RotaException.Kind.TIME_OFF, null, null);
		this.catalogue.set(new Catalogue(CATALOGUE.sites(), CATALOGUE.rooms(), CATALOGUE.devices(),
				CATALOGUE.practitioners(), CATALOGUE.visitTypes(), CATALOGUE.rota(), List.of(off),
				CATALOGUE.travelTimes(), CATALOGUE.cancellationReasons()));
	}

	private static BookAppointment command(String time) {
		return new BookAppointment(null, new PatientId("maria"), EVALUATION.code(), WHITTIER.code(), ELENA.id(),
				at(time), null, null, null);
	}

}
