package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody asks for, in the words of the catalogue.
 *
 * @param room any suitable and free one if null
 * @param device any suitable and free one if null, and one is needed
 * @param patient null as long as it is asked for nobody in particular
 */
public record WantedVisit(VisitTypeCode visitType, SiteCode site, PractitionerId practitioner, Instant start,
		@Nullable RoomId room, @Nullable DeviceId device, @Nullable PatientId patient) {
}
