package org.clinicops.scheduling.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.support.domain.Identifier;
import org.clinicops.support.domain.Refusal;

/**
 * Everything in the catalogue at one moment, consistent in itself.
 */
public record Catalogue(List<Site> sites, List<Room> rooms, List<Device> devices, List<Practitioner> practitioners,
		List<VisitType> visitTypes, List<RotaSession> rota, List<RotaException> rotaExceptions,
		List<TravelTime> travelTimes, List<CancellationReason> cancellationReasons) {

	private static final int LAST_YEAR = 9999;

	/**
	 * Checks that the parts fit together.
	 * @throws Refusal {@code catalogue-contradiction} with everything that does not
	 */
	public Catalogue(List<Site> sites, List<Room> rooms, List<Device> devices, List<Practitioner> practitioners,
			List<VisitType> visitTypes, List<RotaSession> rota, List<RotaException> rotaExceptions,
			List<TravelTime> travelTimes, List<CancellationReason> cancellationReasons) {
		this.sites = List.copyOf(sites);
		this.rooms = List.copyOf(rooms);
		this.devices = List.copyOf(devices);
		this.practitioners = List.copyOf(practitioners);
		this.visitTypes = List.copyOf(visitTypes);
		this.rota = List.copyOf(rota);
		this.rotaExceptions = List.copyOf(rotaExceptions);
		this.travelTimes = List.copyOf(travelTimes);
		this.cancellationReasons = List.copyOf(cancellationReasons);
		CatalogueFlaws.requireNone(this);
	}

	public Optional<Site> site(SiteCode code) {
		return this.sites.stream().filter((site) -> site.code().equals(code)).findFirst();
	}

	public Optional<Room> room(RoomId id) {
		return this.rooms.stream().filter((room) -> room.id().equals(id)).findFirst();
	}

	public Optional<Device> device(DeviceId id) {
		return this.devices.stream().filter((device) -> device.id().equals(id)).findFirst();
	}

	public Optional<Practitioner> practitioner(PractitionerId id) {
		return this.practitioners.stream().filter((practitioner) -> practitioner.id().equals(id)).findFirst();
	}

	public Optional<VisitType> visitType(VisitTypeCode code) {
		return this.visitTypes.stream().filter((type) -> type.code().equals(code)).findFirst();
	}

	/**
	 * The visit type of that code, as a command or query names it.
	 * @param field that names it
	 * @throws Refusal {@code unknown-visit-type} if there is none
	 */
	public VisitType requireVisitType(VisitTypeCode code, String field) {
		return require(visitType(code), "visit-type", code, field);
	}

	/**
	 * The site of that code, as a command or query names it.
	 * @param field that names it
	 * @throws Refusal {@code unknown-site} if there is none
	 */
	public Site requireSite(SiteCode code, String field) {
		return require(site(code), "site", code, field);
	}

	/**
	 * The moment that a command or query means with a time at a site. One whose offset
	 * the site does not have then was read off another clock, an hour beside.
	 * @param time by the clock on the wall there, or in UTC
	 * @param field that names it
	 * @throws Refusal {@code no-such-time}, or {@code range} beyond four digits of a year
	 */
	public Instant requireShown(OffsetDateTime time, SiteCode site, String field) {
		if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
			throw Refusal.invalid(field, "range", "The year has up to four digits.");
		}
		if (site(site).filter((known) -> !known.shows(time)).isPresent()) {
			throw Refusal.invalid(field, "no-such-time", "The clock at this site never shows " + time.toLocalTime()
					+ " with " + time.getOffset() + " on that day.");
		}
		return time.toInstant();
	}

	/**
	 * The practitioner of that id, as a command or query names them.
	 * @param field that names them
	 * @throws Refusal {@code unknown-practitioner} if there is none
	 */
	public Practitioner requirePractitioner(PractitionerId id, String field) {
		return require(practitioner(id), "practitioner", id, field);
	}

	/**
	 * The room of that id, as a command names it.
	 * @param field that names it
	 * @throws Refusal {@code unknown-room} if there is none
	 */
	public Room requireRoom(RoomId id, String field) {
		return require(room(id), "room", id, field);
	}

	/**
	 * The device of that id, as a command names it.
	 * @param field that names it
	 * @throws Refusal {@code unknown-device} if there is none
	 */
	public Device requireDevice(DeviceId id, String field) {
		return require(device(id), "device", id, field);
	}

	/**
	 * The reason of that code, as a command names it.
	 * @param field that names it
	 * @throws Refusal {@code unknown-cancellation-reason} if there is none
	 */
	public CancellationReason requireCancellationReason(CancellationReasonCode code, String field) {
		return require(this.cancellationReasons.stream().filter((reason) -> reason.code().equals(code)).findFirst(),
				"cancellation-reason", code, field);
	}

	private static <T> T require(Optional<T> found, String kind, Identifier id, String field) {
		return found.orElseThrow(
				() -> Refusal.invalid(field, "unknown-" + kind, "There is no " + kind + " " + id.value() + "."));
	}

	public List<Room> roomsAt(SiteCode site) {
		return this.rooms.stream().filter((room) -> room.site().equals(site)).toList();
	}

	public List<Device> devicesAt(SiteCode site) {
		return this.devices.stream().filter((device) -> device.site().equals(site)).toList();
	}

	/** The sites where the practitioner has sessions, in the catalogue's order. */
	public List<SiteCode> sitesOf(PractitionerId practitioner) {
		return this.sites.stream()
			.map(Site::code)
			.filter((site) -> Stream.concat(this.rota.stream(), extraSessions())
				.anyMatch((session) -> session.site().equals(site) && session.practitioner().equals(practitioner)))
			.toList();
	}

	/** Who works where on that date: the weekly rota with its exceptions. */
	public List<RotaSession> sessionsOn(LocalDate date) {
		Stream<RotaSession> extra = this.rotaExceptions.stream()
			.flatMap((exception) -> exception.extraSession(date).stream());
		List<RotaSession> sessions = Stream.concat(this.rota.stream().filter((session) -> session.isOn(date)), extra)
			.toList();
		for (RotaException exception : this.rotaExceptions) {
			sessions = sessions.stream().flatMap((session) -> exception.leaves(session, date)).toList();
		}
		return sessions;
	}

	/** Those of every day, each for its day alone. */
	Stream<RotaSession> extraSessions() {
		return this.rotaExceptions.stream()
			.flatMap((exception) -> exception.extraDays().flatMap((date) -> exception.extraSession(date).stream()));
	}

	/** How long staff need between two sites; nothing at all within one. */
	public Optional<Duration> travel(SiteCode one, SiteCode other) {
		return one.equals(other) ? Optional.of(Duration.ZERO) : travelTime(one, other).map(TravelTime::duration);
	}

	/**
	 * What is to be said of two sites: it takes the place of what was said before, in
	 * whichever direction.
	 */
	public TravelTime travelTime(SiteCode one, SiteCode other, int minutes) {
		return travelTime(one, other).map((travel) -> travel.of(minutes))
			.orElseGet(() -> TravelTime.between(one, other, minutes));
	}

	private Optional<TravelTime> travelTime(SiteCode one, SiteCode other) {
		return this.travelTimes.stream().filter((travel) -> travel.connects(one, other)).findFirst();
	}

}
