package org.clinicops.scheduling.catalogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policy against one that goes through the calendar day by day, for weeks in which
 * the clocks change or that have a leap day.
 */
class TravelTimePolicyTest {

	private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private static final List<LocalDate> DATES = List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1),
			LocalDate.of(2028, 2, 29));

	private static final List<SiteCode> SITES = Stream.of("NB", "OR", "WH").map(SiteCode::new).toList();

	/** There is no way between the other two. */
	private static final Map<Set<SiteCode>, Duration> WAYS = Map.of(Set.of(SITES.get(0), SITES.get(1)),
			Duration.ofMinutes(30), Set.of(SITES.get(0), SITES.get(2)), Duration.ofMinutes(45));

	private static final Pattern SESSIONS = Pattern.compile("session (\\w+) to (\\w+)");

	@Property(tries = 500)
	void whatIsRefusedIsWhatNobodyCouldDoOnSomeDay(@ForAll Random random) {
		List<RotaSession> rota = someRota(random);
		List<RotaException> extra = someExtraSessions(random);

		assertThat(flaws(rota, extra)).as("%s with %s", rota, extra).isEqualTo(impossible(rota, extra));
	}

	@Property(tries = 200)
	void theOrderOfSessionsMakesNoDifference(@ForAll Random random) {
		List<RotaSession> rota = new ArrayList<>(someRota(random));
		Set<Set<String>> flaws = flaws(rota, List.of());

		Collections.shuffle(rota, random);

		assertThat(flaws(rota, List.of())).isEqualTo(flaws);
	}

	@Property(tries = 500)
	void whoeverKeepsTheRotaHasTheTimeToTravelOnDaysOnWhichTheClocksChangeToo(@ForAll Random random) {
		List<RotaSession> rota = someRota(random);
		Assume.that(flaws(rota, List.of()).isEmpty());

		DATES.forEach((date) -> pairs(rota.stream().filter((session) -> session.isOn(date)).toList())
			.filter((pair) -> samePractitioner(pair.get(0), pair.get(1)))
			.forEach((pair) -> assertThat(between(pair.get(0), pair.get(1), date)).as("%s on %s", pair, date)
				.isGreaterThanOrEqualTo(way(pair.get(0), pair.get(1)))));
	}

	/** Pairs of sessions that some day has both of, without the time that is needed. */
	private static Set<Set<String>> impossible(List<RotaSession> rota, List<RotaException> extra) {
		return calendar().flatMap((date) -> pairs(sessionsOn(date, rota, extra)))
			.filter((pair) -> samePractitioner(pair.get(0), pair.get(1)))
			.filter((pair) -> minutesBetween(pair.get(0), pair.get(1)) < way(pair.get(0), pair.get(1)).toMinutes())
			.map((pair) -> Set.of(pair.get(0).id(), pair.get(1).id()))
			.collect(Collectors.toSet());
	}

	private static List<RotaSession> sessionsOn(LocalDate date, List<RotaSession> rota, List<RotaException> extra) {
		Stream<RotaSession> more = extra.stream()
			.filter((exception) -> exception.from().equals(date))
			.map(TravelTimePolicyTest::session);
		return Stream.concat(rota.stream().filter((session) -> isOn(session, date)), more).toList();
	}

	private static RotaSession session(RotaException extra) {
		RotaException.Hours hours = Objects.requireNonNull(extra.hours());
		return new RotaSession(extra.id(), extra.practitioner(), Objects.requireNonNull(extra.site()),
				new WeeklyHours(extra.from().getDayOfWeek(), hours.from(), hours.to()), extra.from(), extra.from());
	}

	private static boolean isOn(RotaSession session, LocalDate date) {
		return session.hours().day() == date.getDayOfWeek() && session.effectiveFrom().compareTo(date) <= 0
				&& (session.effectiveTo() == null || session.effectiveTo().compareTo(date) >= 0);
	}

	private static boolean samePractitioner(RotaSession one, RotaSession other) {
		return one.practitioner().equals(other.practitioner());
	}

	private static Duration way(RotaSession one, RotaSession other) {
		return one.site().equals(other.site()) ? Duration.ZERO
				: WAYS.getOrDefault(Set.of(one.site(), other.site()), Duration.ofDays(1));
	}

	/** By the clock on the wall; less than nothing if they overlap. */
	private static long minutesBetween(RotaSession one, RotaSession other) {
		long end = Math.min(minute(one.hours().to()), minute(other.hours().to()));
		return Math.max(minute(one.hours().from()), minute(other.hours().from())) - end;
	}

	private static long minute(LocalTime time) {
		return time.toSecondOfDay() / 60;
	}

	private static Duration between(RotaSession one, RotaSession other, LocalDate date) {
		boolean first = one.hours().from().isBefore(other.hours().from());
		return Duration.between(instant(date, (first ? one : other).hours().to()),
				instant(date, (first ? other : one).hours().from()));
	}

	private static Instant instant(LocalDate date, LocalTime time) {
		return date.atTime(time).atZone(ZONE).toInstant();
	}

	private static Set<Set<String>> flaws(List<RotaSession> rota, List<RotaException> extra) {
		try {
			catalogue(rota, extra);
			return Set.of();
		}
		catch (Refusal refusal) {
			assertThat(refusal.reasons()).extracting(Reason::code).containsOnly("no-time-to-travel");
			return refusal.reasons()
				.stream()
				.map((reason) -> SESSIONS.matcher(reason.message()))
				.filter(Matcher::find)
				.map((pair) -> Set.of(pair.group(1), pair.group(2)))
				.collect(Collectors.toSet());
		}
	}

	private static Stream<List<RotaSession>> pairs(List<RotaSession> sessions) {
		return IntStream.range(0, sessions.size())
			.boxed()
			.flatMap((i) -> IntStream.range(0, i).mapToObj((j) -> List.of(sessions.get(j), sessions.get(i))));
	}

	private static Stream<LocalDate> calendar() {
		return DATES.stream().flatMap((date) -> date.minusDays(20).datesUntil(date.plusDays(20)));
	}

	/** Of two people, at times after the hour that is skipped or comes twice. */
	private static List<RotaSession> someRota(Random random) {
		LocalDate around = DATES.get(random.nextInt(DATES.size()));
		return IntStream.range(0, 2 + random.nextInt(4)).mapToObj((i) -> {
			int from = 3 * 60 + random.nextInt(19 * 60);
			return new RotaSession("s" + i, somebody(random), SITES.get(random.nextInt(SITES.size())),
					new WeeklyHours(around.plusDays(random.nextInt(2)).getDayOfWeek(), time(from),
							time(from + 1 + random.nextInt(119))),
					around.plusDays(random.nextInt(14) - 10),
					random.nextBoolean() ? around.plusDays(random.nextInt(14) - 4) : null);
		}).toList();
	}

	private static List<RotaException> someExtraSessions(Random random) {
		return IntStream.range(0, random.nextInt(3)).mapToObj((i) -> {
			LocalDate date = DATES.get(random.nextInt(DATES.size()));
			int from = 3 * 60 + random.nextInt(19 * 60);
			return new RotaException("e" + i, somebody(random), date, date, RotaException.Kind.EXTRA_SESSION,
					SITES.get(random.nextInt(SITES.size())),
					new RotaException.Hours(time(from), time(from + 1 + random.nextInt(119))));
		}).toList();
	}

	private static PractitionerId somebody(Random random) {
		return new PractitionerId(random.nextInt(4) > 0 ? "p" : "q");
	}

	private static LocalTime time(int minute) {
		return LocalTime.MIN.plusMinutes(minute);
	}

	private static Catalogue catalogue(List<RotaSession> rota, List<RotaException> extra) {
		List<WeeklyHours> always = Arrays.stream(DayOfWeek.values())
			.map((day) -> new WeeklyHours(day, LocalTime.MIN, LocalTime.MAX))
			.toList();
		return new Catalogue(SITES.stream().map((code) -> new Site(code, "Site", "", ZONE, always, List.of())).toList(),
				List.of(), List.of(),
				Stream.of("p", "q")
					.map((id) -> new Practitioner(new PractitionerId(id), id, Practitioner.Kind.THERAPIST, Set.of()))
					.toList(),
				List.of(), rota, extra,
				WAYS.entrySet().stream().map((way) -> travelTime(List.copyOf(way.getKey()), way.getValue())).toList(),
				List.of());
	}

	private static TravelTime travelTime(List<SiteCode> sites, Duration duration) {
		return new TravelTime(sites.toString(), sites.get(0), sites.get(1), Math.toIntExact(duration.toMinutes()));
	}

}
