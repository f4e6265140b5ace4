package org.clinicops.scheduling.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who works when around a leap day, told by counting days: weeks go on over it, and what
 * begins or ends with it has it.
 */
class RotaTest {

	private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

	private static final PractitionerId SOMEBODY = new PractitionerId("p");

	private static final SiteCode SITE = new SiteCode("NB");

	@Test
	void aLeapDayIsATuesdayLikeAnyOther() {
		Catalogue catalogue = catalogue(List.of(session(0, DayOfWeek.TUESDAY, LEAP_DAY.minusDays(7), LEAP_DAY)),
				List.of());

		assertThat(daysWithSessions(catalogue)).containsExactly(LEAP_DAY.minusDays(7), LEAP_DAY);
	}

	@Property(tries = 200)
	void aSessionIsOnItsWeekdayFromItsFirstDayToItsLastUnlessThatIsOff(@ForAll Random random) {
		List<RotaSession> rota = IntStream.range(0, 3)
			.mapToObj((i) -> session(i, DayOfWeek.of(1 + random.nextInt(7)), someDay(random),
					random.nextBoolean() ? someDay(random) : null))
			.toList();
		LocalDate off = someDay(random);
		RotaException leave = new RotaException("leave", SOMEBODY, off, off.plusDays(random.nextInt(3)),
				RotaException.Kind.TIME_OFF, null, null);
		Catalogue catalogue = catalogue(rota, List.of(leave));

		days().forEach((date) -> assertThat(catalogue.sessionsOn(date)).as("%s with %s on %s", rota, leave, date)
			.containsExactlyElementsOf(rota.stream().filter((session) -> isOn(session, leave, date)).toList()));
	}

	@Property(tries = 200)
	void anExtraSessionIsOnEachOfItsDays(@ForAll Random random) {
		LocalDate from = someDay(random);
		LocalDate to = from.plusDays(random.nextInt(4));
		RotaException extra = new RotaException("extra", SOMEBODY, from, to, RotaException.Kind.EXTRA_SESSION, SITE,
				new RotaException.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)));

		assertThat(daysWithSessions(catalogue(List.of(), List.of(extra)))).containsExactlyElementsOf(
				days().filter((date) -> number(from) <= number(date) && number(date) <= number(to)).toList());
	}

	@Property(tries = 200)
	void hoursThatAreOffAreCutOutAndAllOthersStay(@ForAll Random random) {
		List<RotaSession> rota = IntStream.range(0, 3)
			.mapToObj((i) -> session(i, LEAP_DAY.getDayOfWeek(), LEAP_DAY, LEAP_DAY))
			.toList();
		LocalTime from = LocalTime.of(8, 0).plusMinutes(random.nextInt(270));
		LocalTime to = from.plusMinutes(1 + random.nextInt(200));
		RotaException leave = new RotaException("dentist", SOMEBODY, LEAP_DAY, LEAP_DAY, RotaException.Kind.TIME_OFF,
				null, new RotaException.Hours(from, to));

		List<RotaSession> left = catalogue(rota, List.of(leave)).sessionsOn(LEAP_DAY);

		Stream.iterate(LocalTime.of(8, 0), (time) -> time.plusMinutes(1))
			.limit(300)
			.forEach((minute) -> assertThat(isWorked(left, minute)).as("%s with %s at %s", rota, leave, minute)
				.isEqualTo(isWorked(rota, minute) && (minute.isBefore(from) || !minute.isBefore(to))));
	}

	private static boolean isWorked(List<RotaSession> sessions, LocalTime minute) {
		return sessions.stream()
			.map(RotaSession::hours)
			.anyMatch((hours) -> !minute.isBefore(hours.from()) && minute.isBefore(hours.to()));
	}

	/** By the numbers of the days: the first of 1970 was a Thursday. */
	private static boolean isOn(RotaSession session, RotaException leave, LocalDate date) {
		long day = number(date);
		boolean effective = number(session.effectiveFrom()) <= day
				&& (session.effectiveTo() == null || day <= number(session.effectiveTo()));
		boolean off = number(leave.from()) <= day && day <= number(leave.to());
		return effective && !off && (day + 3) % 7 + 1 == session.hours().day().getValue();
	}

	private static long number(LocalDate date) {
		return date.toEpochDay();
	}

	private static Stream<LocalDate> daysWithSessions(Catalogue catalogue) {
		return days().filter((date) -> !catalogue.sessionsOn(date).isEmpty());
	}

	private static Stream<LocalDate> days() {
		return LEAP_DAY.minusDays(20).datesUntil(LEAP_DAY.plusDays(20));
	}

	/** Often the leap day, or one of those beside it. */
	private static LocalDate someDay(Random random) {
		return LEAP_DAY.plusDays(random.nextBoolean() ? random.nextInt(3) - 1 : random.nextInt(30) - 15);
	}

	/** At hours of its own. */
	private static RotaSession session(int number, DayOfWeek day, LocalDate from, @Nullable LocalDate to) {
		return new RotaSession("session-" + number, SOMEBODY, SITE,
				new WeeklyHours(day, LocalTime.of(9 + number, 0), LocalTime.of(10 + number, 0)), from, to);
	}

	private static Catalogue catalogue(List<RotaSession> rota, List<RotaException> exceptions) {
		List<WeeklyHours> always = Arrays.stream(DayOfWeek.values())
			.map((day) -> new WeeklyHours(day, LocalTime.MIN, LocalTime.MAX))
			.toList();
		return new Catalogue(List.of(new Site(SITE, "Site", "", ZoneOffset.UTC, always, List.of())), List.of(),
				List.of(), List.of(new Practitioner(SOMEBODY, "P", Practitioner.Kind.THERAPIST, Set.of())), List.of(),
				rota, exceptions, List.of(), List.of());
	}

}
