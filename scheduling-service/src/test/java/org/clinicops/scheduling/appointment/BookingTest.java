package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_2;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.CATALOGUE;
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
	void howeverManyRoomsOthersAreFasterToTheLastOneIsTaken() {
		List<Room> bays = IntStream.rangeClosed(1, 12)
			.mapToObj((number) -> new Room(new RoomId("b-" + number), WHITTIER.code(), "b", Room.Kind.TREATMENT_BAY))
			.toList();
		Catalogue big = new Catalogue(CATALOGUE.sites(), bays, CATALOGUE.devices(), CATALOGUE.practitioners(),
				CATALOGUE.visitTypes(), CATALOGUE.rota(), List.of(), List.of(), List.of());
		BookInMemory crowded = new BookInMemory() {

			private int others;

			@Override
			public Optional<Appointment> add(Appointment appointment) {
				if (this.others < bays.size() - 1) {
					this.others++;
					super.add(inTheSameRoom(appointment, bays, this.others));
				}
				return super.add(appointment);
			}

		};

		Appointment booked = crowded
			.booking(() -> big, new NoRequests(), Clock.fixed(TuesdayAtWhittier.THE_DAY_BEFORE, ZoneOffset.UTC))
			.book(command("maria", ELENA, at("09:00"), null));

		assertThat(crowded.all()).extracting((visit) -> visit.visit().room()).doesNotHaveDuplicates().hasSize(12);
		assertThat(booked.visit().room()).isEqualTo(bays.get(11).id());
	}

	private static Appointment inTheSameRoom(Appointment appointment, List<Room> bays, int number) {
		Practitioner other = new Practitioner(new PractitionerId("other-" + number), "Other",
				Practitioner.Kind.THERAPIST, Set.of(EVALUATION.code()));
		Room room = bays.stream()
			.filter((bay) -> bay.id().equals(appointment.visit().room()))
			.findFirst()
			.orElseThrow();
		Visit visit = new Visit(EVALUATION, WHITTIER, other, room, appointment.visit().start(),
				new PatientId("other-" + number));
		return Appointment.book(new AppointmentId("other-" + number), visit, null, null,
				TuesdayAtWhittier.THE_DAY_BEFORE);
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
		Clock clock = Clock.fixed(TuesdayAtWhittier.THE_DAY_BEFORE, ZoneOffset.UTC);
		HoldPolicy policy = new HoldPolicy(Duration.ofMinutes(5), Duration.ofMinutes(30));
		Holds holds = new Holds(() -> TuesdayAtWhittier.CATALOGUE, appointments, (series, visit) -> false, policy,
				clock);
		return new Booking(() -> TuesdayAtWhittier.CATALOGUE, new NoRequests(), appointments,
				new Taking(this.book, holds, new TakenTimes()), policy, clock);
	}

	private static BookAppointment command(String patient, Practitioner practitioner, Instant start,
			@Nullable Room room) {
		RoomId roomId = (room != null) ? room.id() : null;
		return new BookAppointment(null, new PatientId(patient), EVALUATION.code(), WHITTIER.code(), practitioner.id(),
				start, roomId, null, null);
	}

}
