package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * The command to book a visit, or to keep its time.
 *
 * @param bookingRequest what the visit answers, if it comes from the work queue
 * @param room any suitable and free one if null
 * @param device any suitable and free one if null, and one is needed
 * @param key marks the command, if it may come twice
 */
public record BookAppointment(@Nullable BookingRequestId bookingRequest, PatientId patient, VisitTypeCode visitType,
		SiteCode site, PractitionerId practitioner, Instant start, @Nullable RoomId room, @Nullable DeviceId device,
		@Nullable IdempotencyKey key) {

	WantedVisit wanted() {
		return new WantedVisit(this.visitType, this.site, this.practitioner, this.start, this.room, this.device,
				this.patient);
	}

}
