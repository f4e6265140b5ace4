package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_2;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

class BookingTest {

	private final BookInMemory book = new BookInMemory();

	@Test
	void whenSomebodyWasFasterToTheRoomTheNextOneIsTaken() {
		Appointment first = book("maria", ELENA, at("09:00"), null);
		Appointment second = book("john", MARCUS, at("09:00"), null);

		assertThat(first.visit().room()).isEqualTo(BAY_1.id());
		assertThat(second.visit().room()).isEqualTo(BAY_2.id());
	}

	@Test
	void aRoomThatWasAskedForIsNotSwapped() {
		book("maria", ELENA, at("09:00"), BAY_1);

		assertThat(reasonsAgainst("john", MARCUS, at("09:00"), BAY_1)).containsExactly("room-busy");
	}

	@Test
	void aBookThatRefusesWithoutAnyClaimTakenIsGivenUpAfterSomeAttempts() {
		Appointments hostile = new BookInMemory() {

			@Override
			public Optional<Appointment> add(Appointment appointment) {
				return Optional.empty();
			}

		};

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> booking(hostile).book(command("maria", ELENA, at("09:00"), null)))
			.satisfies((refusal) -> assertThat(codes(refusal)).containsExactly("contested"));
	}

	@Property(tries = 100)
	void theBookAgreesWithANaiveModelThatComparesIntervals(@ForAll Random random) {
		BookingTest fresh = new BookingTest();
		List<Visit> model = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			Visit wanted = someVisit(random);
			Set<String> expected = conflicts(model, wanted);
			Set<String> actual = fresh.reasonsAgainst(wanted);
			assertThat(actual).as("booking %s after %s", wanted, model).isEqualTo(expected);
			if (expected.isEmpty()) {
				model.add(wanted);
			}
		}
		assertThat(fresh.book.all()).hasSameSizeAs(model);
	}

	private static Set<String> conflicts(List<Visit> model, Visit wanted) {
		Set<String> conflicts = new TreeSet<>();
		for (Visit other : model) {
			Interval busy = other.occupied();
			if (other.practitioner().equals(wanted.practitioner()) && busy.overlaps(wanted.occupied())) {
				conflicts.add("practitioner-busy");
			}
			if (other.room().equals(wanted.room()) && busy.overlaps(wanted.occupied())) {
				conflicts.add("room-busy");
			}
			if (wanted.patient() != null && wanted.patient().equals(other.patient())
					&& other.time().overlaps(wanted.time())) {
				conflicts.add("patient-busy");
			}
		}
		return conflicts;
	}

	/** One that the rules allow: only others can be in its way. */
	private static Visit someVisit(Random random) {
		Instant start = at("09:00").plus(Duration.ofMinutes(15L * random.nextInt(8)))
			.plus(Duration.ofDays(14L + 7L * random.nextInt(2)));
		return new Visit(EVALUATION, WHITTIER, random.nextBoolean() ? ELENA : MARCUS,
				random.nextBoolean() ? BAY_1 : BAY_2, start, new PatientId("patient-" + random.nextInt(4)));
	}

	private Set<String> reasonsAgainst(Visit visit) {
		PatientId patient = visit.patient();
		return (patient == null) ? Set.of()
				: new TreeSet<>(reasonsAgainst(patient.value(), visit.practitioner(), visit.start(), visit.room()));
	}

	private List<String> reasonsAgainst(String patient, Practitioner practitioner, Instant start, @Nullable Room room) {
		try {
			book(patient, practitioner, start, room);
			return List.of();
		}
		catch (Refusal refusal) {
			return codes(refusal);
		}
	}

	private Appointment book(String patient, Practitioner practitioner, Instant start, @Nullable Room room) {
		return booking(this.book).book(command(patient, practitioner, start, room));
	}

	private static List<String> codes(Refusal refusal) {
		return refusal.reasons().stream().map(Reason::code).toList();
	}

	private Booking booking(Appointments appointments) {
		return new Booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), appointments, this.book,
				Clock.fixed(TuesdayAtWhittier.THE_DAY_BEFORE, ZoneOffset.UTC));
	}

	private static BookAppointment command(String patient, Practitioner practitioner, Instant start,
			@Nullable Room room) {
		RoomId roomId = (room != null) ? room.id() : null;
		return new BookAppointment(null, new PatientId(patient), EVALUATION.code(), WHITTIER.code(), practitioner.id(),
				start, roomId, null);
	}

	private static final class NoRequests implements BookingRequests {

		@Override
		public void insertIfAbsent(BookingRequest request) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<BookingRequest> find(BookingRequestId id) {
			return Optional.empty();
		}

		@Override
		public Optional<BookingRequest> change(BookingRequestId id, Consumer<BookingRequest> change) {
			return Optional.empty();
		}

		@Override
		public PageOf<BookingRequest> list(Filter filter, Paging paging) {
			return new PageOf<>(List.of(), paging.page(), paging.size(), 0);
		}

	}

}
