package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.VisitType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_2;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MEDICATION_CHECK;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.PLAN;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TABLE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.THE_DAY_BEFORE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TRACTION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visit;

class FreeTimesTest {

	private static final List<VisitType> TYPES = List.of(EVALUATION, TRACTION);

	@Test
	void anEmptyMorningOffersEveryQuarterThatTheVisitAndItsBufferFitInto() {
		assertThat(offered(Occupancy.NONE).filter((visit) -> visit.practitioner().equals(ELENA)))
			.extracting(Visit::start)
			.containsExactly(at("09:00"), at("09:15"), at("09:30"), at("09:45"), at("10:00"), at("10:15"), at("10:30"),
					at("10:45"));
	}

	@Test
	void nothingIsOfferedInsideTheLeadTime() {
		assertThat(offered(EVALUATION, Occupancy.NONE, at("08:31"))).extracting(Visit::start).containsOnly(at("10:45"));
	}

	@Test
	void theFirstFreeRoomIsOfferedAndNoneIfAllAreTaken() {
		Set<Claim> first = claims(visit(EVALUATION, MARCUS, BAY_1, at("09:00")));

		assertThat(offered(Occupancy.of(first)).findFirst().orElseThrow().room()).isEqualTo(BAY_2);
		first.addAll(claims(visit(EVALUATION, MARCUS, BAY_2, at("09:00"))));
		assertThat(offered(Occupancy.of(first)).findFirst().orElseThrow().start()).isEqualTo(at("10:15"));
	}

	@Test
	void whatNeedsADeviceIsOfferedOnlyWhileOneIsFree() {
		Set<Claim> taken = claims(visit(TRACTION, MARCUS, BAY_2, at("09:00")).with(TABLE));

		assertThat(offered(TRACTION, Occupancy.of(taken), THE_DAY_BEFORE))
			.allSatisfy((visit) -> assertThat(visit.device()).isEqualTo(TABLE))
			.first()
			.extracting(Visit::start)
			.isEqualTo(at("10:15"));
		assertThat(offered(Occupancy.of(taken)).findFirst().orElseThrow().start()).isEqualTo(at("09:00"));
	}

	@Test
	void aTypeThatNobodyDoesHasNoFreeTimes() {
		assertThat(offered(MEDICATION_CHECK, Occupancy.NONE, THE_DAY_BEFORE)).isEmpty();
	}

	@Property(tries = 200)
	void exactlyTheBookableTimesAreOfferedHoweverFullTheDayIs(@ForAll Random random) {
		Occupancy occupancy = Occupancy.of(someVisits(random));

		for (VisitType type : TYPES) {
			assertThat(offered(type, occupancy).filter((visit) -> visit.practitioner().equals(ELENA)))
				.extracting(Visit::start)
				.containsExactlyElementsOf(everyFiveMinutes()
					.filter((start) -> Stream.of(BAY_1, BAY_2)
						.anyMatch((bay) -> Decision.on(equipped(new Visit(type, WHITTIER, ELENA, bay, start, null)),
								PLAN, occupancy, THE_DAY_BEFORE)
							.isBookable()))
					.toList());
		}
	}

	@Property(tries = 200)
	void whoeverTakesWhatIsOfferedNeverMeetsAnother(@ForAll Random random) {
		Set<Claim> taken = new HashSet<>();
		List<Visit> book = new ArrayList<>();
		for (List<Visit> free = free(taken); !free.isEmpty(); free = free(taken)) {
			Visit chosen = free.get(random.nextInt(free.size()));
			taken.addAll(claims(chosen));
			book.add(chosen);
		}

		assertThat(book).hasSizeBetween(2, 4)
			.doesNotHaveDuplicates()
			.allSatisfy((one) -> assertThat(book).filteredOn((other) -> !other.equals(one))
				.noneMatch((other) -> meet(one, other)));
	}

	@Property(tries = 200)
	void theSessionsOfADayStayWithinTheDayOnTheWall(@ForAll Random random) {
		LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
		DayPlan plan = DayPlan.of(TuesdayAtWhittier.CATALOGUE, WHITTIER, date);

		assertThat(plan.shifts()).allSatisfy((shift) -> {
			assertThat(shift.time().start().atZone(WHITTIER.zone()))
				.isEqualTo(date.atTime(LocalTime.of(9, 0)).atZone(WHITTIER.zone()));
			assertThat(plan.isOpen(shift.time()) || plan.open().isEmpty()).isTrue();
		});
	}

	/** Told by the people, rooms and devices themselves, without cells or claims. */
	private static boolean meet(Visit one, Visit other) {
		boolean shared = one.practitioner().equals(other.practitioner()) || one.room().equals(other.room())
				|| (one.device() != null && one.device().equals(other.device()));
		return shared && one.occupied().overlaps(other.occupied());
	}

	private static Visit equipped(Visit visit) {
		return visit.type().equals(TRACTION) ? visit.with(TABLE) : visit;
	}

	private static Set<Claim> someVisits(Random random) {
		Set<Claim> claims = new HashSet<>();
		for (int i = random.nextInt(5); i > 0; i--) {
			Practitioner practitioner = random.nextBoolean() ? ELENA : MARCUS;
			Room room = random.nextBoolean() ? BAY_1 : BAY_2;
			Instant start = at("08:00").plus(Duration.ofMinutes(5L * random.nextInt(50)));
			claims.addAll(claims(equipped(visit(TYPES.get(random.nextInt(2)), practitioner, room, start))));
		}
		return claims;
	}

	private static Stream<Instant> everyFiveMinutes() {
		return Stream.iterate(at("00:00"), (start) -> start.isBefore(at("23:59")), (start) -> start.plusSeconds(300));
	}

	private static List<Visit> free(Collection<Claim> taken) {
		return TYPES.stream().flatMap((type) -> offered(type, Occupancy.of(taken))).toList();
	}

	private static Stream<Visit> offered(Occupancy occupancy) {
		return offered(EVALUATION, occupancy, THE_DAY_BEFORE);
	}

	private static Stream<Visit> offered(VisitType type, Occupancy occupancy) {
		return offered(type, occupancy, THE_DAY_BEFORE);
	}

	private static Stream<Visit> offered(VisitType type, Occupancy occupancy, Instant now) {
		Openings day = Openings.of(TuesdayAtWhittier.CATALOGUE, type, TuesdayAtWhittier.DATE);
		return FreeTimes.on(day, (opening) -> true, Set.of(), null, occupancy, now);
	}

	private static Set<Claim> claims(Visit visit) {
		Set<Claim> claims = new HashSet<>();
		visit.uses().flatMap(Use::claims).forEach(claims::add);
		return claims;
	}

}
