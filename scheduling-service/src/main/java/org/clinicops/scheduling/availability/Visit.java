package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody asks about or wants to book.
 *
 * @param patient null as long as it is asked for nobody in particular
 */
public record Visit(VisitType type, Site site, Practitioner practitioner, Room room, Instant start,
		@Nullable PatientId patient) {

	/** When the patient is there. */
	public Interval time() {
		return Interval.of(this.start, this.type.length());
	}

	/** When practitioner and room are taken: the time with its buffers. */
	public Interval occupied() {
		return time().widened(this.type.before(), this.type.after());
	}

	/** Who and what is in it, each for its time. */
	public Stream<Use> uses() {
		return Stream.concat(Stream.of(Use.of(this.practitioner.id(), occupied()), Use.of(this.room.id(), occupied())),
				Optional.ofNullable(this.patient).map((who) -> Use.of(who, time())).stream());
	}

	/** The day by the calendar on the wall of the site. */
	public LocalDate date() {
		return localStart().toLocalDate();
	}

	ZonedDateTime localStart() {
		return this.start.atZone(this.site.zone());
	}

	String nameOf(Resource resource) {
		return (resource.kind() == Resource.Kind.PRACTITIONER) ? this.practitioner.name()
				: (resource.kind() == Resource.Kind.ROOM) ? this.room.name() : "The patient";
	}

}
