package org.clinicops.scheduling.catalogue.web;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.VisitType;

/**
 * A visit type, as a caller sees it. Times are in minutes.
 *
 * @param minutes that the patient is there
 * @param bufferBefore that practitioner and room are kept before it
 * @param bufferAfter that practitioner and room are kept after it
 * @param step between possible starts, counted from midnight at the site
 * @param leadMinutes that a booking comes before the visit, at least
 * @param horizonDays that a booking comes before the visit, at most, in days
 */
record VisitTypeView(String code, String name, Pathway pathway, int minutes, int bufferBefore, int bufferAfter,
		int step, int leadMinutes, int horizonDays, Needs needs) {

	static VisitTypeView of(VisitType type) {
		return new VisitTypeView(type.code().value(), type.name(), type.pathway(), type.minutes(), type.bufferBefore(),
				type.bufferAfter(), type.step(), type.leadMinutes(), type.horizonDays(),
				new Needs(type.needs().practitioner(), type.needs().room()));
	}

	record Needs(Practitioner.Kind practitioner, Room.Kind room) {
	}

}
