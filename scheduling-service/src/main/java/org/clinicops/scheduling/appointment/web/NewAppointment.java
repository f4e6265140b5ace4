package org.clinicops.scheduling.appointment.web;

import java.time.OffsetDateTime;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.Overbooking;
import org.clinicops.scheduling.catalogue.Catalogue;
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
 * The body of a booking.
 *
 * @param roomId any suitable and free room if it is left out
 * @param deviceId any suitable and free device if it is left out, and one is needed
 * @param overbooking why it may be booked beside another; left out, it may not
 */
@Schema(example = """
		{"patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31", "visitType": "PT_EVALUATION",
		"site": "WH", "practitionerId": "pt-alvarado", "start": "2026-12-01T09:00:00-08:00", "roomId": "wh-bay-1"}""")
record NewAppointment(@Nullable String bookingRequestId,
		@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}") String patientId, @NotBlank String visitType,
		@NotBlank String site, @NotBlank String practitionerId, @NotNull OffsetDateTime start, @Nullable String roomId,
		@Nullable String deviceId, Overbooking.@Nullable Reason overbooking) {

	/**
	 * The command that the body stands for.
	 * @throws org.clinicops.support.domain.Refusal if no clock at the site ever shows the
	 * start
	 */
	BookAppointment toCommand(@Nullable IdempotencyKey key, Catalogue catalogue) {
		SiteCode at = new SiteCode(this.site);
		return new BookAppointment(Optional.ofNullable(this.bookingRequestId).map(BookingRequestId::new).orElse(null),
				new PatientId(this.patientId), new VisitTypeCode(this.visitType), at,
				new PractitionerId(this.practitionerId), catalogue.requireShown(this.start, at, "start"),
				Optional.ofNullable(this.roomId).map(RoomId::new).orElse(null),
				Optional.ofNullable(this.deviceId).map(DeviceId::new).orElse(null), key);
	}

}
