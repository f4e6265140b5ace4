package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.clinicops.scheduling.identity.BookingRequestId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TABLE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TRACTION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visit;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visitAt;

class ClaimTest {

	@Test
	void aVisitClaimsPractitionerRoomAndPatientForEachCellOfItsTime() {
		List<String> claims = visitAt("09:00").uses()
			.flatMap((use) -> use.claims(Seat.FIRST))
			.map(Claim::value)
			.toList();

		assertThat(claims).hasSize(14 + 14 + 12)
			.contains("practitioner:elena@2026-11-24T17:00Z", "practitioner:elena@2026-11-24T18:05Z",
					"room:bay-1@2026-11-24T18:05Z", "patient:maria@2026-11-24T17:55Z")
			.doesNotContain("practitioner:elena@2026-11-24T18:10Z", "patient:maria@2026-11-24T18:00Z");
	}

	@Test
	void aDeviceIsClaimedAsLongAsTheRoomAndHasNoSecondSeat() {
		Visit visit = visit(TRACTION, ELENA, BAY_1, at("09:00")).with(TABLE);

		List<String> beside = visit.uses().flatMap((use) -> use.claims(Seat.SECOND)).map(Claim::value).toList();

		assertThat(beside).hasSize(14 + 14 + 14 + 12)
			.contains("room:bay-1#2@2026-11-24T18:05Z", "device:table@2026-11-24T17:00Z",
					"device:table@2026-11-24T18:05Z")
			.doesNotContain("device:table@2026-11-24T18:10Z");
	}

	@Test
	void theHourThatAClockChangeDoublesIsTwoHours() {
		Resource elena = new Resource(Resource.Kind.PRACTITIONER, TuesdayAtWhittier.ELENA.id().value());

		assertThat(Claim.of(elena, Seat.FIRST, Grid.number(Instant.parse("2026-11-01T08:30:00Z"))))
			.isNotEqualTo(Claim.of(elena, Seat.FIRST, Grid.number(Instant.parse("2026-11-01T09:30:00Z"))));
	}

	@Test
	void aClaimSaysWhatItIsFor() {
		Claim claim = new Claim("patient:odd:one@home@2026-11-24T17:05Z");

		assertThat(claim.resource()).contains(new Resource(Resource.Kind.PATIENT, "odd:one@home"));
		assertThat(Grid.start(claim.cell())).isEqualTo("2026-11-24T17:05:00Z");
	}

	@Test
	void aClaimOnARequestOccupiesNobody() {
		Claim claim = Claim.of(new BookingRequestId("intake-1-physical-therapy"));

		assertThat(claim.value()).isEqualTo("request:intake-1-physical-therapy");
		assertThat(Occupancy.of(Set.of(claim)).takenDuring(visitAt("09:00").uses().findFirst().orElseThrow()))
			.isEmpty();
	}

}
