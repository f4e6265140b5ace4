package org.clinicops.scheduling.series.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.series.BookSeries;
import org.clinicops.scheduling.series.Recurrence;
import org.clinicops.support.domain.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * The body of the booking of a series: either a pattern or the visits themselves.
 *
 * @param practitionerId with a pattern; one is chosen if it is left out
 * @param partial true if what is possible is to be booked without the rest
 */
@Schema(example = """
		{"patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31", "visitType": "PT_FOLLOW_UP", "site": "WH",
		"visits": [{"start": "2027-01-05T09:00:00-08:00", "practitionerId": "pt-alvarado"},
		{"start": "2027-01-07T09:00:00-08:00", "practitionerId": "pt-alvarado"}], "partial": false}""")
record NewSeries(@Nullable String bookingRequestId,
		@NotNull @jakarta.validation.constraints.Pattern(regexp = SeriesQuery.ID) String patientId,
		@NotBlank String visitType, @NotBlank String site, @Nullable String practitionerId,
		@Valid @Nullable Pattern pattern,
		@Size(min = 1, max = Recurrence.MOST) @Nullable List<@NotNull @Valid Chosen> visits,
		@Nullable Boolean partial) {

	/**
	 * The command that the body stands for.
	 * @throws org.clinicops.support.domain.Refusal if it names both or neither, or a
	 * start that no clock at the site ever shows
	 */
	BookSeries toCommand(@Nullable IdempotencyKey key, Catalogue catalogue) {
		Pattern.requireEither("visits", this.visits, this.pattern, "Say either visits or a pattern.");
		return new BookSeries(Optional.ofNullable(this.bookingRequestId).map(BookingRequestId::new).orElse(null),
				(this.pattern != null)
						? new SeriesQuery(this.patientId, this.visitType, this.site, this.practitionerId, this.pattern)
							.toWish()
						: null,
				(this.visits != null) ? wanted(this.visits, catalogue) : List.of(), Boolean.TRUE.equals(this.partial),
				key);
	}

	private List<WantedVisit> wanted(List<Chosen> chosen, Catalogue catalogue) {
		return IntStream.range(0, chosen.size())
			.mapToObj((place) -> wanted(place, chosen.get(place), catalogue))
			.toList();
	}

	private WantedVisit wanted(int place, Chosen visit, Catalogue catalogue) {
		SiteCode at = new SiteCode(this.site);
		return new WantedVisit(new VisitTypeCode(this.visitType), at, new PractitionerId(visit.practitionerId()),
				catalogue.requireShown(visit.start(), at, "visits[" + place + "].start"),
				Optional.ofNullable(visit.roomId()).map(RoomId::new).orElse(null),
				Optional.ofNullable(visit.deviceId()).map(DeviceId::new).orElse(null), new PatientId(this.patientId));
	}

	/**
	 * A visit that was chosen.
	 *
	 * @param roomId any suitable and free room if it is left out
	 * @param deviceId any suitable and free device if it is left out, and one is needed
	 */
	record Chosen(@NotNull OffsetDateTime start, @NotBlank String practitionerId, @Nullable String roomId,
			@Nullable String deviceId) {
	}

}
