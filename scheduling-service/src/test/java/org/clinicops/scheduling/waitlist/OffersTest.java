package org.clinicops.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.BookInMemory;
import org.clinicops.scheduling.appointment.NoRequests;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.identity.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/** Several look after a patient who would move, each with the entry as they read it. */
class OffersTest {

	private static final PatientId MARIA = new PatientId("maria");

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory();

	private final WaitlistInMemory entries = new WaitlistInMemory();

	private final Offers offers = new Offers(this.entries, this.book,
			this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock),
			this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock), this.book.holds(this.clock),
			() -> TuesdayAtWhittier.CATALOGUE, new OfferPolicy(Duration.ofMinutes(30)), this.clock);

	private final Appointment visit = bookHalfPastTen();

	private final WaitlistEntry entry = read();

	@BeforeEach
	void add() {
		this.entries.add(this.entry);
	}

	@Test
	void anOfferOfAMoveIsNotLostToOneWhoReadTheEntryBefore() {
		WaitlistEntry before = read();
		this.offers.make(this.entry, visit("09:00"));

		this.offers.make(before, visit("09:15"));

		assertThat(kept()).isEqualTo(Objects.requireNonNull(this.entry.offer()).visit().start()).isEqualTo(at("09:00"));
	}

	private Instant kept() {
		return this.book.find(this.visit.id()).orElseThrow().kept().findFirst().orElseThrow().visit().start();
	}

	private Appointment bookHalfPastTen() {
		return this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock)
			.book(new BookAppointment(null, MARIA, EVALUATION.code(), WHITTIER.code(), ELENA.id(), at("10:30"),
					BAY_1.id(), null, null));
	}

	private WaitlistEntry read() {
		Conditions conditions = new Conditions(Set.of(), null, Set.of(), Set.of(), TuesdayAtWhittier.DATE,
				TuesdayAtWhittier.DATE);
		return WaitlistEntry.add(new WaitlistEntryId("entry"),
				new AwaitedVisit(MARIA, EVALUATION.code(), conditions, Urgency.ROUTINE, null, this.visit.id()), null,
				this.clock.instant());
	}

	private static Visit visit(String time) {
		return TuesdayAtWhittier.visit(EVALUATION, ELENA, BAY_1, at(time));
	}

}
