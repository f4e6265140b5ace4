package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.Use;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What takes place, where, with whom and when: as it was settled, whatever the catalogue
 * says later.
 *
 * @param device null if it has none
 * @param date by the calendar on the wall of the site
 * @param occupied when practitioner, room and device are taken: the time with its buffers
 */
public record BookedVisit(VisitTypeCode type, Pathway pathway, SiteCode site, PractitionerId practitioner, RoomId room,
		@Nullable DeviceId device, LocalDate date, Instant start, Instant end, Interval occupied) {

	static BookedVisit of(Visit visit) {
		return new BookedVisit(visit.type().code(), visit.type().pathway(), visit.site().code(),
				visit.practitioner().id(), visit.room().id(), (visit.device() != null) ? visit.device().id() : null,
				visit.date(), visit.time().start(), visit.time().end(), visit.occupied());
	}

	/** Who and what is in it, each for its time. */
	Stream<Use> uses(PatientId patient) {
		return Stream.concat(
				Stream.of(Use.of(this.practitioner, this.occupied), Use.of(this.room, this.occupied),
						Use.of(patient, new Interval(this.start, this.end))),
				Stream.ofNullable(this.device).map((what) -> Use.of(what, this.occupied)));
	}

}
