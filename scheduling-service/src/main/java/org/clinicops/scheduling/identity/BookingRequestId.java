package org.clinicops.scheduling.identity;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.support.domain.Codes;
import org.clinicops.support.domain.Identifier;

/** A pathway of an intake in the work queue; it follows from the two. */
public record BookingRequestId(String value) implements Identifier {

	public static BookingRequestId of(IntakeId intake, Pathway pathway) {
		return new BookingRequestId(intake.value() + "-" + Codes.kebab(pathway));
	}

}
