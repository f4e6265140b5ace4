package org.clinicops.scheduling;

import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** A site that works at night, on the nights on which the clocks change. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class ClockChangeIT {

	@Autowired
	private Desk desk;

	@BeforeEach
	void openAtNight() {
		Desk admin = this.desk.as(Tokens.bearer("admin"));
		String hours = "{\"day\":\"SUNDAY\",\"from\":\"00:00\",\"to\":\"06:00\"}";
		List.of(admin.put("/api/sites/NIGHT", """
				{"name":"Night clinic","address":"1 Harbor Blvd.","zone":"America/Los_Angeles","hours":[%s],
				"closures":[]}""".formatted(hours)), admin.put("/api/visit-types/NIGHT_CHECK", """
				{"name":"Night check","pathway":"PHYSICAL_THERAPY","minutes":30,"bufferBefore":0,"bufferAfter":0,
				"step":30,"leadMinutes":60,"horizonDays":400,
				"needs":{"practitioner":"THERAPIST","room":"TREATMENT_BAY"}}"""), admin.put("/api/rooms/night-bay", """
				{"site":"NIGHT","name":"Night bay","kind":"TREATMENT_BAY"}"""),
				admin.put("/api/practitioners/pt-owl", """
						{"name":"Ana Owl","kind":"THERAPIST","visitTypes":["NIGHT_CHECK"]}"""),
				admin.put("/api/rota/pt-owl-sunday",
						"""
								{"practitioner":"pt-owl","site":"NIGHT","hours":%s,"effectiveFrom":"2026-11-01"}"""
							.formatted(hours)))
			.forEach((answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
	}

	@Test
	void theHourThatAutumnHasTwiceHasRoomForTwoAndEachIsNamedByItsOffset() {
		assertThat(free("2027-11-07")).containsSubsequence("2027-11-07T00:30:00-07:00", "2027-11-07T01:00:00-07:00",
				"2027-11-07T01:30:00-07:00", "2027-11-07T01:00:00-08:00", "2027-11-07T01:30:00-08:00",
				"2027-11-07T02:00:00-08:00");

		Answer earlier = book("owl-1", "2027-11-07T01:30:00-07:00");
		Answer later = book("owl-2", "2027-11-07T01:30:00-08:00");

		assertThat(earlier.text("$.start")).isEqualTo("2027-11-07T01:30:00-07:00");
		assertThat(later.text("$.start")).isEqualTo("2027-11-07T01:30:00-08:00");
		book("owl-3", "2027-11-07T01:30:00-08:00").assertProblem(409, "time-not-free");
	}

	@Test
	void theHourThatSpringLeavesOutIsOfferedToNobody() {
		assertThat(free("2027-03-14")).contains("2027-03-14T01:30:00-08:00", "2027-03-14T03:00:00-07:00")
			.noneMatch((start) -> start.contains("T02:"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-03-14T02:30:00-08:00", "2027-03-14T02:30:00-07:00", "2027-03-14T00:30:00-07:00",
			"2027-11-07T00:30:00-08:00" })
	void aTimeThatTheClockOfTheSiteNeverShowsIsRefusedWhereverItIsAsked(String start) {
		Answer booked = book("owl-4", start);

		booked.assertProblem(400, "invalid-field");
		assertThat(booked.fields()).containsExactly("start");
		assertThat(booked.body()).contains("no-such-time");
		String id = book("owl-5", "2027-03-21T01:30:00-07:00").text("$.id");
		assertThat(this.desk.change(id, "reschedule", "{\"start\":\"" + start + "\"}").fields())
			.containsExactly("start");
		assertThat(this.desk
			.get("/api/availability/why-not?visitType=NIGHT_CHECK&site=NIGHT&practitionerId=pt-owl&start=" + start)
			.fields()).containsExactly("start");
		assertThat(this.desk.bookSeries("""
				{"patientId":"owl-6","visitType":"NIGHT_CHECK","site":"NIGHT",
				"visits":[{"practitionerId":"pt-owl","start":"%s"}]}""".formatted(start)).fields())
			.containsExactly("visits[0].start");
		assertThat(this.desk.change(id, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}").status()).isEqualTo(200);
	}

	@Test
	void universalTimeIsUnderstood() {
		assertThat(book("owl-7", "2027-03-28T08:30:00Z").text("$.start")).isEqualTo("2027-03-28T01:30:00-07:00");
	}

	private List<String> free(String date) {
		return this.desk.get("/api/availability?visitType=NIGHT_CHECK&sites=NIGHT&from=" + date + "&to=" + date)
			.texts("$.items[*].start");
	}

	private Answer book(String patient, String start) {
		return this.desk.book("""
				{"patientId":"%s","visitType":"NIGHT_CHECK","site":"NIGHT","practitionerId":"pt-owl","start":"%s"}"""
			.formatted(patient, start));
	}

}
