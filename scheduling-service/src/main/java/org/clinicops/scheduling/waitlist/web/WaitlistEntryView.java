package org.clinicops.scheduling.waitlist.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.availability.PartOfDay;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.waitlist.AwaitedVisit;
import org.clinicops.scheduling.waitlist.Conditions;
import org.clinicops.scheduling.waitlist.Offer;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.clinicops.support.domain.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the waitlist, as a caller sees it.
 *
 * @param waitingSince decides between those of one urgency
 * @param appointmentId the visit that would move, or that it led to
 * @param version of the entry, which is its ETag
 */
@Schema(example = """
		{"id": "7c1b8f52-3d0e-4a96-9f27-5be0d4c81a63", "status": "OFFERED",
		"patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31", "visitType": "PT_FOLLOW_UP", "sites": ["OR", "WH"],
		"weekdays": ["TUESDAY", "THURSDAY"], "partsOfDay": ["MORNING"], "from": "2026-11-24", "to": "2027-05-22",
		"urgency": "ROUTINE", "addedAt": "2026-11-23T16:00:00Z", "waitingSince": "2026-11-23T16:00:00Z",
		"offer": {"appointmentId": "2d6e9f41-0c8a-4b57-b3e2-f18a5c7d0946", "site": "WH",
		"practitionerId": "pt-alvarado", "roomId": "wh-bay-1", "start": "2026-12-01T09:00:00-08:00",
		"end": "2026-12-01T09:45:00-08:00", "until": "2026-11-24T09:20:00-08:00"}, "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitlistEntryView(String id, WaitlistEntry.Status status, String patientId, String visitType, List<String> sites,
		@Nullable String practitionerId, List<DayOfWeek> weekdays, List<PartOfDay> partsOfDay, LocalDate from,
		LocalDate to, Urgency urgency, Instant addedAt, Instant waitingSince, @Nullable String bookingRequestId,
		@Nullable String appointmentId, @Nullable OfferView offer, @Nullable Long version) {

	static WaitlistEntryView of(WaitlistEntry entry, Catalogue catalogue) {
		AwaitedVisit awaited = entry.awaited();
		Conditions conditions = awaited.conditions();
		return new WaitlistEntryView(entry.id().value(), entry.status(), awaited.patient().value(),
				awaited.visitType().value(), conditions.sites().stream().map(SiteCode::value).sorted().toList(),
				value(conditions.practitioner()), conditions.weekdays().stream().sorted().toList(),
				conditions.partsOfDay().stream().sorted().toList(), conditions.from(), conditions.to(),
				awaited.urgency(), entry.addedAt(), entry.waitingSince(), value(awaited.bookingRequest()),
				value((entry.appointmentId() != null) ? entry.appointmentId() : awaited.moves()),
				Optional.ofNullable(entry.offer()).map((offer) -> OfferView.of(offer, catalogue)).orElse(null),
				entry.version());
	}

	private static @Nullable String value(@Nullable Identifier identifier) {
		return (identifier != null) ? identifier.value() : null;
	}

	/**
	 * What is offered.
	 *
	 * @param start with the offset of the site's wall clock
	 * @param until when the offer ends
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OfferView(String appointmentId, String site, String practitionerId, String roomId, @Nullable String deviceId,
			OffsetDateTime start, OffsetDateTime end, OffsetDateTime until) {

		static OfferView of(Offer offer, Catalogue catalogue) {
			BookedVisit visit = offer.visit();
			ZoneId zone = catalogue.site(visit.site()).orElseThrow().zone();
			return new OfferView(offer.appointment().value(), visit.site().value(), visit.practitioner().value(),
					visit.room().value(), value(visit.device()), visit.start().atZone(zone).toOffsetDateTime(),
					visit.end().atZone(zone).toOffsetDateTime(), offer.until().atZone(zone).toOffsetDateTime());
		}

	}

}
