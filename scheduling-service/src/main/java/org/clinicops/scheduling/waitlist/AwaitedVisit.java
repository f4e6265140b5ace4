package org.clinicops.scheduling.waitlist;

import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient waits for.
 *
 * @param bookingRequest what the visit answers, if it comes from the work queue
 * @param moves a visit that the patient has, and would leave for an earlier time
 */
public record AwaitedVisit(PatientId patient, VisitTypeCode visitType, Conditions conditions, Urgency urgency,
		@Nullable BookingRequestId bookingRequest, @Nullable AppointmentId moves) {

	/** A patient waits once for a visit of a type. */
	String key() {
		return this.patient.value() + ":" + this.visitType.value();
	}

}
