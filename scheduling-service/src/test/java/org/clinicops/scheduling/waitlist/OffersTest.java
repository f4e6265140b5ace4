package org.clinicops.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.BookInMemory;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.scheduling.appointment.NoRequests;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/** What is held for an offer, in the book, as the entry comes and goes. */
class OffersTest {

	private static final PatientId MARIA = new PatientId("maria");

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory();

	private final WaitlistInMemory entries = new WaitlistInMemory();

	private final Booking booking = this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock);

	private final Holds holds = this.book.holds(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final Changing changing = this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final Offers offers = new Offers(this.entries, this.book, this.booking, this.changing, this.holds,
			() -> TuesdayAtWhittier.CATALOGUE, new OfferPolicy(Duration.ofMinutes(30)), this.clock);

	private final Appointment visit = this.booking.book(command(MARIA, "10:30"));

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

		assertThat(kept()).containsExactly(at("09:00"));
		assertThat(Objects.requireNonNull(this.entry.offer()).visit().start()).isEqualTo(at("09:00"));
	}

	@Test
	void whoDoesNotMoveStaysAndTheTimeThatWasKeptIsFree() {
		this.offers.make(this.entry, visit("09:00"));

		giveBack(Objects.requireNonNull(this.entry.offer()));

		assertThat(kept()).isEmpty();
		assertThat(isFree("09:00")).isTrue();
		assertThat(visit().status()).isEqualTo(AppointmentStatus.BOOKED);
		assertThat(visit().visit().start()).isEqualTo(at("10:30"));
		assertThat(isFree("10:30")).isFalse();
	}

	@Test
	void aVisitThatNobodyTookIsLetGo() {
		WaitlistEntry john = read("john", null);
		this.entries.add(john);
		this.offers.make(john, visit("09:00"));
		Offer offer = Objects.requireNonNull(john.offer());

		giveBack(offer);

		assertThat(this.book.find(offer.appointment()).orElseThrow().status()).isEqualTo(AppointmentStatus.EXPIRED);
		assertThat(isFree("09:00")).isTrue();
	}

	@Test
	void whatIsGivenBackAfterItWasTakenStaysTaken() {
		WaitlistEntry john = read("john", null);
		this.entries.add(john);
		this.offers.make(john, visit("09:00"));
		Offer offer = Objects.requireNonNull(john.offer());
		this.holds.confirm(offer.appointment(), offer.id().owner(), "walt");

		giveBack(offer);

		assertThat(this.book.find(offer.appointment()).orElseThrow().status()).isEqualTo(AppointmentStatus.BOOKED);
		assertThat(isFree("09:00")).isFalse();
	}

	@Test
	void whatIsHeldForOneWhoWaitsNoMoreIsGivenBackAtOnce() {
		WaitlistEntry john = read("john", null);
		this.entries.add(john);
		WaitlistEntry johnBefore = read("john", null);
		List.of(john, this.entry).forEach((waiting) -> waiting.withdraw(this.clock.instant()));

		this.offers.make(johnBefore, visit("09:00"));
		assertThat(isFree("09:00")).isTrue();
		this.offers.make(read(), visit("09:00"));

		assertThat(kept()).isEmpty();
		assertThat(isFree("09:00")).isTrue();
		assertThat(isFree("10:30")).isFalse();
	}

	@Test
	void whoDidNotAnswerInTimeWaitsBehindTheOthers() {
		this.offers.make(this.entry, visit("09:00"));

		this.clock.set(Objects.requireNonNull(this.entry.offer()).until());
		this.offers.settle(this.entry);

		assertThat(this.entry.status()).isEqualTo(WaitlistEntry.Status.WAITING);
		assertThat(this.entry.waitingSince()).isEqualTo(this.clock.instant());
	}

	@Test
	void whoseVisitIsMovedOtherwiseBeforeTheyAnswerKeepsItsPlace() {
		this.offers.make(this.entry, visit("09:00"));
		this.clock.advance(Duration.ofMinutes(1));
		this.changing.reschedule(new Decider(this.visit.id(), "walt", null),
				new NewTime(at("10:45"), null, null, BAY_1.id(), null));

		this.offers.settle(this.entry);

		assertThat(this.entry.status()).isEqualTo(WaitlistEntry.Status.WAITING);
		assertThat(this.entry.waitingSince()).isEqualTo(this.entry.addedAt());
	}

	@Test
	void whatNobodyHeardOfUntilItWasOverIsNoOffer() {
		WaitlistEntry john = read("john", null);
		this.entries.add(john);
		OfferId lost = john.nextOffer();
		Instant now = this.clock.instant();
		this.booking.hold(command(new PatientId("john"), "09:00"), lost.visit(),
				new Hold(lost.owner(), now, now.plus(Duration.ofMinutes(5))));

		this.clock.advance(Duration.ofMinutes(5));
		this.offers.resume(john);

		assertThat(john.offer()).isNull();
		assertThat(john.waitingSince()).isEqualTo(john.addedAt());
		assertThat(john.nextOffer()).isNotEqualTo(lost);
	}

	@Test
	void whatBeginsBeforeTheSiteOpensAgainIsNotHeld() {
		this.clock.set(at("07:00"));
		assertThat(this.offers.canBeDecided(visit("08:00"))).isFalse();

		this.offers.make(this.entry, visit("08:00"));

		assertThat(kept()).isEmpty();
		assertThat(this.entry.status()).isEqualTo(WaitlistEntry.Status.WAITING);
	}

	/** However often it is told. */
	private void giveBack(Offer offer) {
		this.offers.giveBack(offer.appointment(), offer.id());
		this.offers.giveBack(offer.appointment(), offer.id());
	}

	private Appointment visit() {
		return this.book.find(this.visit.id()).orElseThrow();
	}

	private Stream<Instant> kept() {
		return visit().kept().map((kept) -> kept.visit().start());
	}

	/** Tried by somebody else, and given back. */
	private boolean isFree(String time) {
		try {
			Appointment tried = this.booking.hold(command(new PatientId("ana"), time), "walt");
			this.holds.release(tried.id(), "walt");
			return true;
		}
		catch (Refusal taken) {
			return false;
		}
	}

	private static BookAppointment command(PatientId patient, String time) {
		return new BookAppointment(null, patient, EVALUATION.code(), WHITTIER.code(), ELENA.id(), at(time), BAY_1.id(),
				null, null);
	}

	private WaitlistEntry read() {
		return read(MARIA.value(), this.visit.id());
	}

	private WaitlistEntry read(String patient, @Nullable AppointmentId moves) {
		Conditions conditions = new Conditions(Set.of(), null, Set.of(), Set.of(), TuesdayAtWhittier.DATE,
				TuesdayAtWhittier.DATE);
		return WaitlistEntry.add(new WaitlistEntryId("entry-of-" + patient),
				new AwaitedVisit(new PatientId(patient), EVALUATION.code(), conditions, Urgency.ROUTINE, null, moves),
				null, this.clock.instant());
	}

	private static Visit visit(String time) {
		return TuesdayAtWhittier.visit(EVALUATION, ELENA, BAY_1, at(time));
	}

}
