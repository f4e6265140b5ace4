package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;

import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;

/**
 * What takes place, where, with whom and when: as it was settled, whatever the catalogue
 * says later.
 *
 * @param date by the calendar on the wall of the site
 */
public record BookedVisit(VisitTypeCode type, Pathway pathway, SiteCode site, PractitionerId practitioner, RoomId room,
		LocalDate date, Instant start, Instant end) {

	static BookedVisit of(Visit visit) {
		return new BookedVisit(visit.type().code(), visit.type().pathway(), visit.site().code(),
				visit.practitioner().id(), visit.room().id(), visit.date(), visit.time().start(), visit.time().end());
	}

}
