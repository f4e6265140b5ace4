package org.clinicops.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.BookInMemory;
import org.clinicops.scheduling.appointment.BookReader;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.scheduling.appointment.NoRequests;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/**
 * Whatever is booked, cancelled, accepted and declined, in any order: nobody is served
 * before somebody who comes first and whom the time would suit, and no time is lost.
 */
class FairnessTest {

	private static final int STEPS = 25;

	private static final Duration FORTNIGHT = Duration.ofDays(14);

	private static final LocalDate DATE = TuesdayAtWhittier.DATE.plusDays(14);

	private static final List<Practitioner> THERAPISTS = List.of(ELENA, MARCUS);

	private static final List<Room> BAYS = List.of(TuesdayAtWhittier.BAY_1, TuesdayAtWhittier.BAY_2);

	/** The site opens, so that offers end. */
	private final MovableClock clock = new MovableClock(at("08:00"));

	private final BookInMemory book = new BookInMemory();

	private final WaitlistInMemory entries = new WaitlistInMemory();

	private final Booking booking = this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock);

	private final Changing changing = this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private final Holds holds = this.book.holds(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	/**
	 * Behind the book by a step or more: whatever is offered is looked up in the book.
	 */
	private final TakenTimes memory = new TakenTimes();

	private final AvailabilitySearch search = TuesdayAtWhittier.search(this.memory, this.book, this.clock);

	private final Offers offers = new Offers(this.entries, this.book, this.booking, this.changing, this.holds,
			() -> TuesdayAtWhittier.CATALOGUE, new OfferPolicy(Duration.ofMinutes(30)), this.clock);

	private final Matching matching = new Matching(this.entries, this.offers, this.search, this.book, new Unread(),
			new NoRequests(), () -> TuesdayAtWhittier.CATALOGUE, this.clock);

	private int number;

	@Property(tries = 200, shrinking = ShrinkingMode.OFF)
	void whoeverIsServedIsFirstAmongThoseWhomTheTimeSuits(@ForAll Random random) {
		new FairnessTest().play(random);
	}

	private void play(Random random) {
		for (int i = 0; i < STEPS; i++) {
			this.clock.advance(Duration.ofSeconds(1 + random.nextInt(60)));
			doSomething(random);
			List<WaitlistEntry> waited = this.entries.all(WaitlistEntry.Status.WAITING);
			serve(i, random);
			assertFair(waited);
			assertEveryHoldIsAnOffer();
			assertNobodyWaitsForWhatIsFree();
		}
	}

	private void doSomething(Random random) {
		List<WaitlistEntry> offered = this.entries.all(WaitlistEntry.Status.OFFERED);
		switch (random.nextInt(6)) {
			case 0, 1 -> addOne(random);
			case 2 -> book(some(THERAPISTS, random), someStart(random));
			case 3 -> cancelOne(random);
			case 4 -> {
				if (!offered.isEmpty()) {
					some(offered, random).decline(this.clock.instant());
				}
			}
			default -> this.clock.advance(Duration.ofMinutes(random.nextInt(40)));
		}
		this.holds.expire();
	}

	/**
	 * What is declined is given back as the event of it is heard; then memory has what
	 * was done so far, but not what is offered from here on.
	 */
	private void serve(int step, Random random) {
		this.book.all()
			.stream()
			.filter((appointment) -> appointment.status() == AppointmentStatus.HELD)
			.filter((held) -> this.entries.offered(held.id()).isEmpty())
			.forEach((held) -> this.offers.giveBack(held.id(), new OfferId(held.id().value())));
		this.book.all().forEach((known) -> this.memory.note(known.id(), step, step, known.uses()));
		if (random.nextBoolean()) {
			this.matching.released(WHITTIER.code(), someStart(random));
		}
		this.matching.lookAfterAll();
	}

	private void assertFair(List<WaitlistEntry> waited) {
		for (WaitlistEntry served : waited) {
			Offer offer = served.offer();
			if (offer != null) {
				assertThat(waited.stream().takeWhile((entry) -> !entry.id().equals(served.id())))
					.noneMatch((earlier) -> earlier.status() == WaitlistEntry.Status.WAITING && suits(earlier, offer));
			}
		}
	}

	/** By the words of the entry, without the search. */
	private static boolean suits(WaitlistEntry entry, Offer offer) {
		PractitionerId practitioner = entry.awaited().conditions().practitioner();
		return (practitioner == null || practitioner.equals(offer.visit().practitioner()))
				&& missedNone(entry, offer.visit().start());
	}

	private static boolean missedNone(WaitlistEntry entry, Instant start) {
		return THERAPISTS.stream()
			.allMatch(
					(therapist) -> entry.wouldTake(TuesdayAtWhittier.visit(EVALUATION, therapist, BAYS.get(0), start)));
	}

	private void assertEveryHoldIsAnOffer() {
		List<AppointmentId> held = this.book.all()
			.stream()
			.filter((appointment) -> appointment.status() == AppointmentStatus.HELD)
			.map(Appointment::id)
			.toList();
		assertThat(this.entries.all(WaitlistEntry.Status.OFFERED))
			.extracting((entry) -> entry.requireOffer().appointment())
			.containsExactlyInAnyOrderElementsOf(held);
	}

	private void assertNobodyWaitsForWhatIsFree() {
		for (WaitlistEntry entry : this.entries.all(WaitlistEntry.Status.WAITING)) {
			PractitionerId practitioner = entry.awaited().conditions().practitioner();
			assertThat(THERAPISTS.stream()
				.filter((therapist) -> practitioner == null || practitioner.equals(therapist.id()))
				.flatMap((therapist) -> starts().filter((start) -> missedNone(entry, start))
					.filter((start) -> isFree(therapist, start))))
				.isEmpty();
		}
	}

	/** By the visits in the book, without search or claims. */
	private boolean isFree(Practitioner therapist, Instant start) {
		Interval wanted = TuesdayAtWhittier.visit(EVALUATION, therapist, BAYS.get(0), start).occupied();
		List<BookedVisit> meanwhile = this.book.all()
			.stream()
			.filter((appointment) -> appointment.status().takesTime())
			.map(Appointment::visit)
			.filter((visit) -> visit.occupied().overlaps(wanted))
			.toList();
		return meanwhile.stream().noneMatch((visit) -> visit.practitioner().equals(therapist.id())) && BAYS.stream()
			.anyMatch((bay) -> meanwhile.stream().noneMatch((visit) -> visit.room().equals(bay.id())));
	}

	private void addOne(Random random) {
		String patient = "patient-" + this.number++;
		Urgency urgency = random.nextBoolean() ? Urgency.ROUTINE : Urgency.URGENT;
		PractitionerId practitioner = random.nextBoolean() ? null : some(THERAPISTS, random).id();
		Conditions conditions = new Conditions(Set.of(), practitioner, Set.of(), Set.of(), DATE, DATE);
		this.entries.add(WaitlistEntry.add(new WaitlistEntryId("entry-of-" + patient),
				new AwaitedVisit(new PatientId(patient), EVALUATION.code(), conditions, urgency, null, null), null,
				this.clock.instant()));
	}

	private void book(Practitioner therapist, Instant start) {
		try {
			this.booking.book(command(new PatientId("patient-" + this.number++), therapist, start));
		}
		catch (Refusal taken) {
			// As full as it gets
		}
	}

	private void cancelOne(Random random) {
		List<Appointment> booked = this.book.all()
			.stream()
			.filter((appointment) -> appointment.status() == AppointmentStatus.BOOKED)
			.toList();
		if (!booked.isEmpty()) {
			this.changing.cancel(new Changing.Decider(some(booked, random).id(), "somebody", null),
					TuesdayAtWhittier.NO_LONGER_WANTED);
		}
	}

	private static BookAppointment command(PatientId patient, Practitioner therapist, Instant start) {
		return new BookAppointment(null, patient, EVALUATION.code(), WHITTIER.code(), therapist.id(), start, null, null,
				null);
	}

	private static Instant someStart(Random random) {
		return some(starts().toList(), random);
	}

	private static Stream<Instant> starts() {
		return Stream.iterate(at("09:00").plus(FORTNIGHT), (start) -> start.isBefore(at("11:00").plus(FORTNIGHT)),
				(start) -> start.plusSeconds(900));
	}

	private static <T> T some(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	private static final class Unread implements BookReader {

		@Override
		public void readUpcoming() {
		}

		@Override
		public void read(AppointmentId id, long event) {
		}

	}

}
