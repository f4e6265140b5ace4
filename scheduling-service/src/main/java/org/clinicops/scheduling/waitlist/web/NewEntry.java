package org.clinicops.scheduling.waitlist.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.clinicops.scheduling.availability.PartOfDay;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.waitlist.AwaitedVisit;
import org.clinicops.scheduling.waitlist.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new entry; what is left out is left open.
 *
 * @param from first day; today if left out
 * @param to last day; as far away as it may be if left out
 * @param urgency routine if left out
 * @param bookingRequestId what the visit answers
 * @param appointmentId a visit that the patient has, and would leave for an earlier time
 */
@Schema(example = """
		{"patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31", "visitType": "PT_FOLLOW_UP", "sites": ["WH", "OR"],
		"weekdays": ["TUESDAY", "THURSDAY"], "partsOfDay": ["MORNING"], "urgency": "ROUTINE"}""")
record NewEntry(@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}") String patientId,
		@NotBlank String visitType, @Nullable Set<@NotBlank String> sites, @Nullable String practitionerId,
		@Nullable Set<@NotNull DayOfWeek> weekdays, @Nullable Set<@NotNull PartOfDay> partsOfDay,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Urgency urgency, @Nullable String bookingRequestId,
		@Nullable String appointmentId) {

	AwaitedVisit toAwaitedVisit(LocalDate today) {
		return new AwaitedVisit(new PatientId(this.patientId), new VisitTypeCode(this.visitType), conditions(today),
				Objects.requireNonNullElse(this.urgency, Urgency.ROUTINE),
				Optional.ofNullable(this.bookingRequestId).map(BookingRequestId::new).orElse(null),
				Optional.ofNullable(this.appointmentId).map(AppointmentId::new).orElse(null));
	}

	private Conditions conditions(LocalDate today) {
		return new Conditions(siteCodes(),
				Optional.ofNullable(this.practitionerId).map(PractitionerId::new).orElse(null),
				Objects.requireNonNullElse(this.weekdays, Set.of()),
				Objects.requireNonNullElse(this.partsOfDay, Set.of()), Objects.requireNonNullElse(this.from, today),
				Objects.requireNonNullElse(this.to, today.plusDays(Conditions.MOST_DAYS)));
	}

	/** In no order, as they have none. */
	Set<SiteCode> siteCodes() {
		return Objects.requireNonNullElse(this.sites, Set.<String>of())
			.stream()
			.map(SiteCode::new)
			.collect(Collectors.toUnmodifiableSet());
	}

}
