package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody asks about or wants to book.
 *
 * @param device null if it has none
 * @param patient null as long as it is asked for nobody in particular
 */
public record Visit(VisitType type, Site site, Practitioner practitioner, Room room, @Nullable Device device,
		Instant start, @Nullable PatientId patient) {

	/** A visit without a device. */
	public Visit(VisitType type, Site site, Practitioner practitioner, Room room, Instant start,
			@Nullable PatientId patient) {
		this(type, site, practitioner, room, null, start, patient);
	}

	/** The same visit with a device. */
	public Visit with(Device device) {
		return new Visit(this.type, this.site, this.practitioner, this.room, device, this.start, this.patient);
	}

	/** The same at another time, with another practitioner. */
	Visit with(Practitioner practitioner, Instant start) {
		return new Visit(this.type, this.site, practitioner, this.room, this.device, start, this.patient);
	}

	/** When the patient is there. */
	public Interval time() {
		return Interval.of(this.start, this.type.length());
	}

	/** When practitioner, room and device are taken: the time with its buffers. */
	public Interval occupied() {
		return time().widened(this.type.before(), this.type.after());
	}

	/** Who and what is in it, each for its time. */
	public Stream<Use> uses() {
		return Stream
			.of(Stream.of(Use.of(this.practitioner.id(), occupied()), Use.of(this.room.id(), occupied())),
					Stream.ofNullable(this.device).map((what) -> Use.of(what.id(), occupied())),
					Stream.ofNullable(this.patient).map((who) -> Use.of(who, time())))
			.flatMap(Function.identity());
	}

	/** What it would claim in that seat. */
	public Set<Claim> claims(Seat seat) {
		return uses().flatMap((use) -> use.claims(seat)).collect(Collectors.toUnmodifiableSet());
	}

	/** The day by the calendar on the wall of the site. */
	public LocalDate date() {
		return localStart().toLocalDate();
	}

	/** By the clock on the wall of the site. */
	public ZonedDateTime localStart() {
		return this.start.atZone(this.site.zone());
	}

	String nameOf(Resource resource) {
		return switch (resource.kind()) {
			case PRACTITIONER -> this.practitioner.name();
			case ROOM -> this.room.name();
			case DEVICE -> (this.device != null) ? this.device.name() : resource.id();
			case PATIENT -> "The patient";
		};
	}

}
