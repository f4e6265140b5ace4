package org.clinicops.scheduling.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search against a plain one that asks {@link Decision} about every five minutes of
 * every day.
 */
class AvailabilitySearchTest {

	private static final Comparator<Visit> AS_OFFERED = Comparator.comparing(Visit::start)
		.thenComparing((visit) -> visit.site().code().value())
		.thenComparing((visit) -> visit.practitioner().name());

	@Property(tries = 200)
	void whatIsOfferedIsExactlyWhatTheDecisionAllows(@ForAll Random random) {
		AnyClinic clinic = new AnyClinic(random);
		AvailabilityQuery query = anyQuery(clinic, random);
		Instant now = query.from().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).minus(hours(random.nextInt(60)));
		TakenTimes heard = new TakenTimes();
		Set<Claim> store = new HashSet<>();
		boolean behind = random.nextBoolean();
		List<Use> taken = anyUses(clinic, query, behind ? VisitType.SHORTEST_MINUTES : 1, random);
		taken.forEach((use) -> {
			use.claims((random.nextInt(4) == 0) ? Seat.SECOND : Seat.FIRST).forEach(store::add);
			if (!behind || random.nextBoolean()) {
				heard.note(new AppointmentId(use.toString()), 1, 1, List.of(use));
			}
		});
		int skip = behind ? 0 : random.nextInt(30);
		int limit = 1 + random.nextInt(60);

		List<Visit> found = new AvailabilitySearch(() -> clinic.catalogue(), heard,
				(asked, when) -> store.stream().filter(asked::contains).collect(Collectors.toSet()),
				Clock.fixed(now, ZoneOffset.UTC))
			.find(query, skip, limit);

		assertThat(found).as("%s at %s", query, now)
			.isEqualTo(plainly(clinic, query, Occupancy.of(claims(taken)), now).skip(skip).limit(limit).toList());
	}

	private static Stream<Visit> plainly(AnyClinic clinic, AvailabilityQuery query, Occupancy occupancy, Instant now) {
		return query.wishes()
			.ranks()
			.boxed()
			.flatMap((rank) -> query.from()
				.datesUntil(query.to().plusDays(1))
				.filter((date) -> query.weekdays().isEmpty() || query.weekdays().contains(date.getDayOfWeek()))
				.flatMap((date) -> clinic.catalogue()
					.sites()
					.stream()
					.flatMap((site) -> everyFiveMinutes(date, site).flatMap((start) -> at(start,
							DayPlan.of(clinic.catalogue(), site, date), clinic, query, occupancy, now)))
					.filter((visit) -> isWanted(visit, query) && unmet(visit, query.wishes()) == rank)
					.sorted(AS_OFFERED)));
	}

	private static Stream<Instant> everyFiveMinutes(LocalDate date, Site site) {
		Instant midnight = date.plusDays(1).atStartOfDay(site.zone()).toInstant();
		return Stream.iterate(date.atStartOfDay(site.zone()).toInstant(), (start) -> start.isBefore(midnight),
				(start) -> start.plusSeconds(300));
	}

	private static Stream<Visit> at(Instant start, DayPlan plan, AnyClinic clinic, AvailabilityQuery query,
			Occupancy occupancy, Instant now) {
		return clinic.catalogue()
			.practitioners()
			.stream()
			.flatMap((practitioner) -> plan.roomsFor(clinic.type())
				.stream()
				.map((room) -> new Visit(clinic.type(), plan.site(), practitioner, room, start, query.patient()))
				.flatMap(plan::withDevices)
				.filter((visit) -> Decision.on(visit, plan, occupancy, now).isBookable())
				.limit(1));
	}

	private static boolean isWanted(Visit visit, AvailabilityQuery query) {
		LocalTime time = visit.localStart().toLocalTime();
		PartOfDay part = time.isBefore(LocalTime.NOON) ? PartOfDay.MORNING
				: time.isBefore(LocalTime.of(17, 0)) ? PartOfDay.AFTERNOON : PartOfDay.EVENING;
		return (query.sites().isEmpty() || query.sites().contains(visit.site().code()))
				&& (query.practitioner() == null || query.practitioner().equals(visit.practitioner().id()))
				&& (query.partsOfDay().isEmpty() || query.partsOfDay().contains(part));
	}

	private static int unmet(Visit visit, Wishes wishes) {
		int sites = (wishes.sites().isEmpty() || wishes.sites().contains(visit.site().code())) ? 0 : 1;
		return sites
				+ ((wishes.practitioner() == null || wishes.practitioner().equals(visit.practitioner().id())) ? 0 : 1);
	}

	private static AvailabilityQuery anyQuery(AnyClinic clinic, Random random) {
		LocalDate from = clinic.date().minusDays(random.nextInt(2));
		List<Practitioner> practitioners = clinic.catalogue().practitioners();
		return new AvailabilityQuery(clinic.type().code(),
				some(clinic.catalogue().sites(), random).map(Site::code).collect(Collectors.toSet()),
				maybe(practitioners.get(0).id(), random), from, from.plusDays(random.nextInt(4)),
				some(List.of(from.getDayOfWeek(), from.plusDays(1).getDayOfWeek()), random).collect(Collectors.toSet()),
				some(EnumSet.allOf(PartOfDay.class), random).collect(Collectors.toSet()),
				maybe(TuesdayAtWhittier.PATIENT, random),
				new Wishes(some(clinic.catalogue().sites(), random).map(Site::code).collect(Collectors.toSet()),
						maybe(practitioners.get(practitioners.size() - 1).id(), random)));
	}

	private static <T> Stream<T> some(Collection<T> all, Random random) {
		return (random.nextInt(3) > 0) ? Stream.empty() : all.stream().filter((one) -> random.nextBoolean());
	}

	private static <T> @Nullable T maybe(T value, Random random) {
		return (random.nextInt(4) == 0) ? value : null;
	}

	/** Of anybody and anything, at any minute; what was not heard of yet is a visit. */
	private static List<Use> anyUses(AnyClinic clinic, AvailabilityQuery query, int minutes, Random random) {
		Instant begin = query.from().atStartOfDay().toInstant(ZoneOffset.UTC).minus(hours(12));
		return IntStream.range(0, random.nextInt(60)).mapToObj((i) -> {
			Interval time = Interval.of(begin.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60))),
					Duration.ofMinutes(minutes + random.nextInt(180)));
			return anyUse(clinic, time, random);
		}).toList();
	}

	private static Use anyUse(AnyClinic clinic, Interval time, Random random) {
		List<Use> uses = new ArrayList<>(
				List.of(Use.of(TuesdayAtWhittier.PATIENT, time), Use.of(new PatientId("another"), time)));
		clinic.catalogue().practitioners().forEach((practitioner) -> uses.add(Use.of(practitioner.id(), time)));
		clinic.catalogue().rooms().forEach((room) -> uses.add(Use.of(room.id(), time)));
		clinic.catalogue().devices().forEach((device) -> uses.add(Use.of(device.id(), time)));
		return uses.get(random.nextInt(uses.size()));
	}

	private static Set<Claim> claims(List<Use> uses) {
		return uses.stream().flatMap(Use::claims).collect(Collectors.toSet());
	}

	private static Duration hours(int hours) {
		return Duration.ofHours(hours);
	}

}
