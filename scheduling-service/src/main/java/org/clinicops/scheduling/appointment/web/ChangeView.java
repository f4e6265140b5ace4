package org.clinicops.scheduling.appointment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Change;
import org.clinicops.scheduling.appointment.Overbooking;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.support.domain.Codes;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a visit, as a caller sees it.
 *
 * @param change {@code rescheduled}, {@code cancelled}, {@code arrived},
 * {@code checked-in}, {@code fulfilled}, {@code noshow} or {@code undone}
 * @param by who did it
 * @param statusBefore as FHIR spells it
 * @param previousStart with the offset of its site's wall clock, if the visit was moved
 * @param overbooking that it gave up as it moved
 * @param reason coded, if it was cancelled
 */
@Schema(example = """
		{"change": "cancelled", "at": "2026-11-23T16:00:00Z", "by": "rosa.desk", "statusBefore": "booked",
		"reason": "PATIENT_CANNOT_COME"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(String change, Instant at, String by, String statusBefore, @Nullable String previousSite,
		@Nullable OffsetDateTime previousStart, @Nullable Overbooking overbooking, @Nullable String reason) {

	static ChangeView of(Change change, Catalogue catalogue) {
		Optional<BookedVisit> from = Optional.ofNullable(change.movedFrom());
		return new ChangeView(Codes.kebab(change.kind()), change.at(), change.by(), change.before().code(),
				from.map(BookedVisit::site).map(SiteCode::value).orElse(null),
				from.map((visit) -> startOnTheWall(visit, catalogue)).orElse(null), change.overbooking(),
				Optional.ofNullable(change.reason()).map(CancellationReasonCode::value).orElse(null));
	}

	private static OffsetDateTime startOnTheWall(BookedVisit visit, Catalogue catalogue) {
		return visit.start().atZone(catalogue.requireSite(visit.site(), "site").zone()).toOffsetDateTime();
	}

}
