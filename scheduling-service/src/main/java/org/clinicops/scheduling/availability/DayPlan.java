package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What one site has to offer on one day, in instants: the rota with the wall clock taken
 * out of it.
 *
 * @param open when the site is open
 */
public record DayPlan(Site site, List<Interval> open, List<Shift> shifts, List<Room> rooms, List<Device> devices) {

	public static DayPlan of(Catalogue catalogue, Site site, LocalDate date) {
		return new DayPlan(site, open(site, date), shifts(catalogue, site, date), catalogue.roomsAt(site.code()),
				catalogue.devicesAt(site.code()));
	}

	private static List<Interval> open(Site site, LocalDate date) {
		return site.hoursOn(date).stream().flatMap((hours) -> Interval.of(date, hours, site.zone()).stream()).toList();
	}

	private static List<Shift> shifts(Catalogue catalogue, Site site, LocalDate date) {
		return catalogue.sessionsOn(date)
			.stream()
			.filter((session) -> session.site().equals(site.code()))
			.flatMap((session) -> Interval.of(date, session.hours(), site.zone())
				.map((time) -> new Shift(catalogue.practitioner(session.practitioner()).orElseThrow(), time))
				.stream())
			.toList();
	}

	/** The rooms that are equipped for such a visit. */
	public List<Room> roomsFor(VisitType type) {
		return this.rooms.stream().filter((room) -> room.kind() == type.needs().room()).toList();
	}

	private List<Device> devicesFor(VisitType type) {
		return this.devices.stream().filter((device) -> device.kind().equals(type.needs().device())).toList();
	}

	/**
	 * The visit with each of the devices that it can use, or as it is if it needs none.
	 */
	public Stream<Visit> withDevices(Visit visit) {
		return (visit.type().needs().device() != null) ? devicesFor(visit.type()).stream().map(visit::with)
				: Stream.of(visit);
	}

	boolean hasDeviceOf(Visit visit) {
		return (visit.device() != null) ? devicesFor(visit.type()).contains(visit.device())
				: visit.type().needs().device() == null;
	}

	/** When somebody is on duty, as far as the site is open at all that day. */
	public List<Interval> sessionsOf(PractitionerId practitioner) {
		return this.shifts.stream()
			.filter((shift) -> !this.open.isEmpty() && shift.practitioner().id().equals(practitioner))
			.map(Shift::time)
			.sorted(Comparator.comparing(Interval::start))
			.toList();
	}

	Stream<Shift> shiftsFor(VisitType type) {
		return this.shifts.stream().filter((shift) -> shift.practitioner().mayDo(type));
	}

	boolean isOpen(Interval time) {
		return this.open.stream().anyMatch((open) -> open.covers(time));
	}

	boolean hasOnDuty(Practitioner practitioner, Interval time) {
		return this.shifts.stream()
			.anyMatch((shift) -> shift.practitioner().id().equals(practitioner.id()) && shift.time().covers(time));
	}

	/** One visit for each room and device that it can have there. */
	Stream<Visit> visits(VisitType type, Practitioner practitioner, Instant start, @Nullable PatientId patient) {
		return roomsFor(type).stream()
			.map((room) -> new Visit(type, this.site, practitioner, room, start, patient))
			.flatMap(this::withDevices);
	}

}
