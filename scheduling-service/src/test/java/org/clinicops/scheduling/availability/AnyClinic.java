package org.clinicops.scheduling.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Closure;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.DeviceKind;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.catalogue.WeeklyHours;

/**
 * A clinic of chance around a day of chance, often one on which the clocks change or a
 * leap day: sites in several zones that never close but for closing days, people who work
 * at odd hours, some from that day on or until then, and a type of visit with odd
 * lengths.
 *
 * @param date in the middle of what happens
 */
record AnyClinic(Catalogue catalogue, VisitType type, LocalDate date) {

	private static final DeviceKind KIND = new DeviceKind("ANY_DEVICE");

	private static final List<ZoneId> ZONES = Stream.of("America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata")
		.map(ZoneId::of)
		.toList();

	/** Clocks change, on one side of the ocean or the other; the last is a leap day. */
	private static final List<LocalDate> ODD_DAYS = List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1),
			LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2028, 2, 29));

	AnyClinic(Random random) {
		this(random, type(random), (random.nextInt(3) > 0) ? ODD_DAYS.get(random.nextInt(ODD_DAYS.size()))
				: LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
	}

	private AnyClinic(Random random, VisitType type, LocalDate date) {
		this(catalogue(random, type, date), type, date);
	}

	private static VisitType type(Random random) {
		int[] steps = { 1, 5, 7, 15, 20, 60 };
		return new VisitType(new VisitTypeCode("ANY"), "Any", Pathway.PHYSICAL_THERAPY,
				VisitType.SHORTEST_MINUTES + random.nextInt(80), random.nextInt(20), random.nextInt(20),
				steps[random.nextInt(steps.length)], random.nextInt(600), 1 + random.nextInt(5), new VisitType.Needs(
						Practitioner.Kind.THERAPIST, Room.Kind.TREATMENT_BAY, random.nextBoolean() ? KIND : null));
	}

	private static Catalogue catalogue(Random random, VisitType type, LocalDate date) {
		List<Site> sites = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj((i) -> site(i, date, random)).toList();
		List<Practitioner> people = IntStream.rangeClosed(0, random.nextInt(5))
			.mapToObj((i) -> practitioner(i, type, random))
			.toList();
		List<RotaSession> rota = people.stream()
			.flatMap((who) -> rota(who, sites.get(random.nextInt(sites.size())), date, random))
			.toList();
		List<RotaException> exceptions = (random.nextInt(4) == 0) ? List
			.of(new RotaException("off", people.get(0).id(), date, date, RotaException.Kind.TIME_OFF, null, null))
				: List.of();
		return new Catalogue(sites, rooms(sites, random), devices(sites, random), people, List.of(type), rota,
				exceptions, List.of(), List.of());
	}

	private static Site site(int number, LocalDate date, Random random) {
		List<WeeklyHours> always = Arrays.stream(DayOfWeek.values())
			.map((day) -> new WeeklyHours(day, LocalTime.MIN, LocalTime.of(23, 58)))
			.toList();
		return new Site(new SiteCode("S" + number), "Site", "", ZONES.get(random.nextInt(ZONES.size())), always,
				(random.nextInt(6) == 0) ? List.of(new Closure(date, "closed")) : List.of());
	}

	private static Practitioner practitioner(int number, VisitType type, Random random) {
		return new Practitioner(new PractitionerId("p" + number), "Name " + (9 - number), Practitioner.Kind.THERAPIST,
				(random.nextInt(5) == 0) ? Set.of() : Set.of(type.code()));
	}

	/** Twice a day, as long as that is effective. */
	private static Stream<RotaSession> rota(Practitioner who, Site site, LocalDate date, Random random) {
		return Arrays.stream(DayOfWeek.values()).flatMap((day) -> {
			int[] minutes = random.ints(4, 0, 24 * 60 - 2).sorted().distinct().toArray();
			return IntStream.range(0, minutes.length / 2)
				.mapToObj((i) -> new RotaSession(who.name() + day + i, who.id(), site.code(),
						new WeeklyHours(day, time(minutes[2 * i]), time(minutes[2 * i + 1])),
						(random.nextInt(4) > 0) ? LocalDate.EPOCH : beside(date, random),
						(random.nextInt(4) > 0) ? null : beside(date, random)));
		});
	}

	private static LocalDate beside(LocalDate date, Random random) {
		return date.plusDays(random.nextInt(3) - 1);
	}

	private static LocalTime time(int minute) {
		return LocalTime.MIN.plusMinutes(minute);
	}

	private static List<Room> rooms(List<Site> sites, Random random) {
		return sites.stream()
			.flatMap((site) -> IntStream.range(0, random.nextInt(4))
				.mapToObj((i) -> new Room(new RoomId(site.code().value() + i), site.code(), "Room",
						random.nextBoolean() ? Room.Kind.TREATMENT_BAY : Room.Kind.EXAM_ROOM)))
			.toList();
	}

	private static List<Device> devices(List<Site> sites, Random random) {
		return Stream.concat(Stream.of(sites.get(0)), sites.stream().filter((site) -> random.nextBoolean()))
			.map((site) -> new Device(new DeviceId("d" + random.nextInt()), site.code(), "Device", KIND))
			.toList();
	}

}
