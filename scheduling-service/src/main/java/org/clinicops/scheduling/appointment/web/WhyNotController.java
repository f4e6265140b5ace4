package org.clinicops.scheduling.appointment.web;

import java.time.OffsetDateTime;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers "why not at ten?" with every rule that is against it. */
@RestController
class WhyNotController {

	private final Booking booking;

	private final Catalogues catalogues;

	WhyNotController(Booking booking, Catalogues catalogues) {
		this.booking = booking;
		this.catalogues = catalogues;
	}

	@GetMapping("/api/availability/why-not")
	@Operation(summary = "Say everything that is against a time")
	WhyNot whyNot(@Valid @ParameterObject Question question) {
		List<Reason> reasons = this.booking.whyNot(question.wanted(this.catalogues.current()),
				question.appointmentId());
		return new WhyNot(reasons.isEmpty(), reasons);
	}

	/**
	 * The query parameters: a visit at one time.
	 *
	 * @param appointmentId if it is this visit that would move there
	 */
	record Question(@NotNull VisitTypeCode visitType, @NotNull SiteCode site, @NotNull PractitionerId practitionerId,
			@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime start, @Nullable RoomId roomId,
			@Nullable DeviceId deviceId, @Nullable PatientId patientId, @Nullable AppointmentId appointmentId) {

		private WantedVisit wanted(Catalogue catalogue) {
			return new WantedVisit(this.visitType, this.site, this.practitionerId,
					catalogue.requireShown(this.start, this.site, "start"), this.roomId, this.deviceId, this.patientId);
		}

	}

	/**
	 * What speaks against a time.
	 *
	 * @param bookable whether nothing does
	 */
	@Schema(example = """
			{"bookable": false, "reasons": [{"code": "site-closed", "message": "Whittier is closed then."}]}""")
	record WhyNot(boolean bookable, List<Reason> reasons) {
	}

}
