package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.appointment.NaiveBook.Line;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_2;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TABLE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TRACTION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/**
 * The book against a naive one: whatever is done, in any order, both say the same and end
 * up the same. {@code -Djqwik.tries.default=100000} tries that many sequences.
 */
class BookModelTest {

	private static final int COMMANDS = 30;

	private static final List<String> PEOPLE = List.of("rosa", "walt");

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final BookInMemory book = new BookInMemory();

	private final NaiveBook paper = new NaiveBook();

	/** Of each line on paper, in the same order. */
	private final List<AppointmentId> ids = new ArrayList<>();

	private final Holds holds = this.book.holds(this.clock);

	private final Booking booking = this.book.booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), this.clock);

	private final Changing changing = this.book.changing(() -> TuesdayAtWhittier.CATALOGUE, this.clock);

	@Property(shrinking = ShrinkingMode.OFF)
	void theBookDoesWhatAReceptionistWithAPaperBookWouldDo(@ForAll Random random) {
		new BookModelTest().compare(random);
	}

	private void compare(Random random) {
		for (int i = 0; i < COMMANDS; i++) {
			doSomething(random);
			assertThat(IntStream.range(0, this.ids.size())).allSatisfy(this::isTheSameOnPaper);
			assertNothingIsTakenTwice();
		}
	}

	private void doSomething(Random random) {
		this.clock.advance(Duration.ofSeconds(random.nextInt(120)));
		Instant now = this.clock.instant();
		String by = PEOPLE.get(random.nextInt(PEOPLE.size()));
		Visit visit = someVisit(random);
		if (this.ids.isEmpty() || random.nextInt(3) == 0) {
			if (random.nextBoolean()) {
				assertSame(this.paper.book(visit, now), () -> this.booking.book(command(visit)));
			}
			else {
				assertSame(this.paper.hold(visit, by, now), () -> this.booking.hold(command(visit), by));
			}
			return;
		}
		int number = random.nextInt(this.ids.size());
		Line line = this.paper.line(number);
		AppointmentId id = this.ids.get(number);
		Decider decider = new Decider(id, by, null);
		switch (random.nextInt(8)) {
			case 0 -> assertSame(this.paper.confirm(line, by, now), () -> this.holds.confirm(id, by));
			case 1 -> assertSame(this.paper.renew(line, by, now), () -> this.holds.renew(id, by));
			case 2 -> assertSame(this.paper.release(line, by, now), () -> this.holds.release(id, by));
			case 3 -> assertSame(this.paper.cancel(line),
					() -> this.changing.cancel(decider, TuesdayAtWhittier.NO_LONGER_WANTED));
			case 4 -> assertSame(this.paper.undo(line, now), () -> this.changing.undo(decider));
			case 5 -> this.holds.expire();
			default -> {
				Visit to = new Visit(line.visit.type(), visit.site(), visit.practitioner(), visit.room(),
						line.visit.device(), visit.start(), line.visit.patient());
				assertSame(this.paper.reschedule(line, to, now), () -> this.changing.reschedule(decider,
						new NewTime(to.start(), to.site().code(), to.practitioner().id(), to.room().id(), null)));
			}
		}
	}

	private void assertSame(Set<String> expected, Supplier<Appointment> command) {
		Set<String> refused = new TreeSet<>();
		try {
			Appointment done = command.get();
			if (!this.ids.contains(done.id())) {
				this.ids.add(done.id());
			}
		}
		catch (Refusal refusal) {
			refusal.reasons().forEach((reason) -> refused.add(reason.code()));
			if (refused.isEmpty()) {
				refused.add(refusal.code());
			}
		}
		assertThat(refused).isEqualTo(expected);
	}

	private void isTheSameOnPaper(int number) {
		Line line = this.paper.line(number);
		Appointment appointment = this.book.find(this.ids.get(number)).orElseThrow();
		if (!line.isOver(this.clock.instant())) {
			assertThat(appointment.status()).isEqualTo(line.status);
		}
		assertThat(appointment.visit()).isEqualTo(BookedVisit.of(line.visit));
	}

	private void assertNothingIsTakenTwice() {
		List<Claim> claims = this.book.all().stream().flatMap((appointment) -> appointment.claims().stream()).toList();
		assertThat(claims).doesNotHaveDuplicates();
	}

	/** One that the rules allow: only others can be in its way. */
	private static Visit someVisit(Random random) {
		Instant start = at("09:00").plus(Duration.ofMinutes(15L * random.nextInt(8))).plus(Duration.ofDays(14));
		Practitioner practitioner = random.nextBoolean() ? ELENA : MARCUS;
		Room bay = random.nextBoolean() ? BAY_1 : BAY_2;
		PatientId patient = new PatientId("patient-" + random.nextInt(4));
		return random.nextBoolean() ? new Visit(EVALUATION, WHITTIER, practitioner, bay, start, patient)
				: new Visit(TRACTION, WHITTIER, practitioner, bay, TABLE, start, patient);
	}

	private static BookAppointment command(Visit visit) {
		return new BookAppointment(null, Objects.requireNonNull(visit.patient()), visit.type().code(),
				visit.site().code(), visit.practitioner().id(), visit.start(), visit.room().id(), null, null);
	}

}
