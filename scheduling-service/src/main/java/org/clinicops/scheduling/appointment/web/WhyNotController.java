package org.clinicops.scheduling.appointment.web;

import java.time.OffsetDateTime;
import java.util.List;

import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers "why not at ten?" with every rule that is against it. */
@RestController
class WhyNotController {

	private final Booking booking;

	WhyNotController(Booking booking) {
		this.booking = booking;
	}

	/**
	 * Looks at one time.
	 * @param appointmentId if it is this visit that would move there
	 */
	@GetMapping("/api/availability/why-not")
	WhyNot whyNot(@RequestParam VisitTypeCode visitType, @RequestParam SiteCode site,
			@RequestParam PractitionerId practitionerId,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime start,
			@RequestParam(required = false) @Nullable RoomId roomId,
			@RequestParam(required = false) @Nullable PatientId patientId,
			@RequestParam(required = false) @Nullable AppointmentId appointmentId) {
		NewAppointment.requireYear(start);
		List<Reason> reasons = this.booking.whyNot(
				new WantedVisit(visitType, site, practitionerId, start.toInstant(), roomId, patientId), appointmentId);
		return new WhyNot(reasons.isEmpty(), reasons);
	}

	/**
	 * What speaks against a time.
	 *
	 * @param bookable whether nothing does
	 */
	record WhyNot(boolean bookable, List<Reason> reasons) {
	}

}
