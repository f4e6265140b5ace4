package org.clinicops.scheduling.series.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.series.Proposal;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A preview, as a caller sees it.
 *
 * @param fits how many of the visits can be booked
 */
@Schema(example = """
		{"fits": 1, "visits": [{"date": "2027-01-05", "weekday": "TUESDAY", "visit": {
		"start": "2027-01-05T09:00:00-08:00", "end": "2027-01-05T09:45:00-08:00", "practitionerId": "pt-alvarado",
		"practitionerName": "Elena Alvarado", "roomId": "wh-bay-1"}, "reasons": [], "alternatives": []}]}""")
record PreviewView(int fits, List<Day> visits) {

	static PreviewView of(List<Proposal> proposals) {
		return new PreviewView((int) proposals.stream().filter((proposal) -> proposal.visit() != null).count(),
				proposals.stream().map(Day::of).toList());
	}

	/**
	 * One of the days.
	 *
	 * @param visit left out if none fits
	 * @param reasons that speak against one; none if one fits
	 * @param alternatives nearest first
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Day(LocalDate date, DayOfWeek weekday, @Nullable Offer visit, List<Reason> reasons,
			List<Offer> alternatives) {

		static Day of(Proposal proposal) {
			Visit visit = proposal.visit();
			return new Day(proposal.date(), proposal.date().getDayOfWeek(), (visit != null) ? Offer.of(visit) : null,
					proposal.reasons(), proposal.alternatives().stream().map(Offer::of).toList());
		}

	}

	/**
	 * A visit that can be booked.
	 *
	 * @param start with the offset of the site's wall clock
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Offer(OffsetDateTime start, OffsetDateTime end, String practitionerId, String practitionerName,
			String roomId, @Nullable String deviceId) {

		static Offer of(Visit visit) {
			return new Offer(visit.localStart().toOffsetDateTime(),
					visit.time().end().atZone(visit.site().zone()).toOffsetDateTime(),
					visit.practitioner().id().value(), visit.practitioner().name(), visit.room().id().value(),
					Optional.ofNullable(visit.device()).map((device) -> device.id().value()).orElse(null));
		}

	}

}
