package org.clinicops.scheduling;

import java.util.List;

import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.SeriesBodies.chosen;
import static org.clinicops.scheduling.SeriesBodies.followUp;
import static org.clinicops.scheduling.SeriesBodies.wish;

/** "Twice a week for six weeks, mornings, Whittier, the same therapist." */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
class SeriesIT {

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void aPreviewProposesTheSameTherapistAtTheSameTimeAndElseSaysWhyNotAndWhatElse() {
		Answer preview = this.desk.preview(wish("s-1", """
				,"practitionerId":"pt-alvarado\"""", """
				{"from":"2026-12-14","weekdays":["TUESDAY","FRIDAY"],"weeks":2,"partOfDay":"MORNING"}"""));

		assertThat(preview.status()).as(preview.body()).isEqualTo(200);
		assertThat(preview.texts("$.visits[*].date")).containsExactly("2026-12-15", "2026-12-18", "2026-12-22",
				"2026-12-25");
		assertThat(preview.texts("$.visits[*].visit.start")).containsExactly("2026-12-15T08:00:00-08:00",
				"2026-12-18T08:00:00-08:00", "2026-12-22T08:00:00-08:00");
		assertThat(preview.texts("$.visits[*].visit.practitionerId")).containsOnly("pt-alvarado");
		assertThat(preview.text("$.fits")).isEqualTo("3");
		assertThat(preview.text("$.visits[3].weekday")).isEqualTo("FRIDAY");
		assertThat(preview.texts("$.visits[3].reasons[*].code")).contains("site-closed");
		assertThat(preview.texts("$.visits[3].alternatives[*].start")).hasSize(5)
			.allSatisfy((start) -> assertThat(start).matches("2026-12-2[134]T.*"));
		assertThat(preview.text("$.visits[3].alternatives[0].practitionerId")).isEqualTo("pt-alvarado");
		assertThat(visits("s-1")).as("a preview takes nothing").isEqualTo("0");
	}

	@Test
	void oneTherapistIsProposedForAllIfNoneIsAskedForAndOnTheSameDayThereIsMostlyAnotherTime() {
		this.desk.book(followUp("s-2-other", "pt-chen", "OR", "2027-01-12T09:00:00-08:00"));

		Answer preview = this.desk.preview(wish("s-2", "", """
				{"from":"2027-01-04","weekdays":["TUESDAY"],"visits":3,"time":"09:00"}""").replace("WH", "OR"));

		assertThat(preview.text("$.fits")).as(preview.body()).isEqualTo("3");
		assertThat(preview.texts("$.visits[*].visit.practitionerId")).containsOnly("pt-delgado");
		Answer chen = this.desk.preview(wish("s-2", """
				,"practitionerId":"pt-chen\"""", """
				{"from":"2027-01-04","weekdays":["TUESDAY"],"visits":3,"time":"09:00"}""").replace("WH", "OR"));
		assertThat(chen.texts("$.visits[1].reasons[*].code")).containsExactly("practitioner-busy");
		assertThat(chen.texts("$.visits[1].alternatives[*].start")).allMatch((start) -> start.startsWith("2027-01-12"));
		assertThat(chen.text("$.visits[1].alternatives[0].practitionerId")).isEqualTo("pt-chen");
	}

	@Test
	void nineStaysNineWhenTheClocksChange() {
		String id = booked("s-3", "pt-alvarado", """
				{"from":"2027-03-08","weekdays":["TUESDAY"],"weeks":2,"time":"09:00"}""");

		assertThat(starts(id)).containsExactly("2027-03-09T09:00:00-08:00", "2027-03-16T09:00:00-07:00");
	}

	@Test
	void nineStaysNineWhenTheClocksGoBackIfVisitsMayBeBookedThatFarAhead() {
		String november = wish("s-22", ",\"practitionerId\":\"pt-alvarado\"", """
				{"from":"2027-11-01","weekdays":["TUESDAY"],"weeks":2,"time":"09:00"}""");
		assertThat(this.desk.bookSeries(november).texts("$.errors[*].code")).containsOnly("too-far-ahead");
		try {
			letFollowUpsBeBookedAhead(400);

			Answer booked = this.desk.bookSeries(november);

			assertThat(booked.texts("$.visits[*].start")).as(booked.body())
				.containsExactly("2027-11-02T09:00:00-07:00", "2027-11-09T09:00:00-08:00");
		}
		finally {
			letFollowUpsBeBookedAhead(180);
		}
	}

	private void letFollowUpsBeBookedAhead(int days) {
		assertThat(this.desk.as(Tokens.bearer("admin")).put("/api/visit-types/PT_FOLLOW_UP", """
				{"name":"Physical therapy follow-up","pathway":"PHYSICAL_THERAPY","minutes":45,"bufferBefore":0,
				"bufferAfter":5,"step":15,"leadMinutes":60,"horizonDays":%d,
				"needs":{"practitioner":"THERAPIST","room":"TREATMENT_BAY"}}""".formatted(days)).status())
			.isEqualTo(200);
	}

	@Test
	void allOrNothingUnlessAPartWillDoAndThenTheRestIsNamed() {
		this.desk.book(followUp("s-4-other", "pt-moreno", "WH", "2026-12-22T09:00:00-08:00"));
		String pattern = """
				{"from":"2026-12-14","weekdays":["TUESDAY","FRIDAY"],"weeks":2,"time":"09:00"}""";

		Answer refused = this.desk.bookSeries(wish("s-4", ",\"practitionerId\":\"pt-moreno\"", pattern));

		refused.assertProblem(409, "series-incomplete");
		assertThat(refused.texts("$.errors[?(@.field=='visits[2]')].code")).containsExactly("practitioner-busy");
		assertThat(refused.texts("$.errors[?(@.field=='visits[3]')].code")).contains("site-closed");
		assertThat(visits("s-4")).isEqualTo("0");

		Answer partial = this.desk
			.bookSeries(wish("s-4", ",\"partial\":true,\"practitionerId\":\"pt-moreno\"", pattern));

		assertThat(partial.status()).as(partial.body()).isEqualTo(201);
		assertThat(partial.location()).isEqualTo("/api/series/" + partial.text("$.id"));
		assertThat(partial.texts("$.visits[*].status")).containsExactly("booked", "booked");
		assertThat(partial.texts("$.skipped[*].date")).containsExactly("2026-12-22", "2026-12-25");
		assertThat(partial.texts("$.skipped[0].reasons[*].code")).containsExactly("practitioner-busy");
		Received event = Broker.await("clinic.scheduling.v1", 1, (told) -> told.subject().equals(partial.text("$.id")))
			.get(0);
		assertThat(event.type()).isEqualTo("clinic.series.booked.v1");
		assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
		assertThat(event.data()).contains("\"skippedDates\":[\"2026-12-22\",\"2026-12-25\"]");
	}

	@Test
	void whatWasChosenIsBookedAndEachVisitNamesItsSeries() {
		Answer booked = this.desk.bookSeries(chosen("s-5", "2026-12-14T13:00:00-08:00", "2026-12-16T10:00:00-08:00"));

		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		String visit = booked.texts("$.visits[*].appointmentId").get(0);
		assertThat(this.desk.get("/api/appointments/" + visit).text("$.seriesId")).isEqualTo(booked.text("$.id"));
		assertThat(starts(booked.text("$.id"))).containsExactly("2026-12-14T13:00:00-08:00",
				"2026-12-16T10:00:00-08:00");
		List<Received> events = Broker.await("clinic.scheduling.v1", 2, (told) -> told.subject().equals(visit));
		assertThat(events).extracting(Received::type)
			.containsExactly("clinic.appointment.held.v1", "clinic.appointment.booked.v1");
		assertThat(events).allSatisfy((event) -> {
			assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
			assertThat(event.data()).contains("\"seriesId\":\"" + booked.text("$.id") + "\"");
		});
	}

	@Test
	void visitsThatAreInOneAnothersWayAreRefused() {
		Answer refused = this.desk.bookSeries(chosen("s-6", "2026-12-16T13:30:00-08:00", "2026-12-16T14:00:00-08:00"));

		refused.assertProblem(409, "series-incomplete");
		assertThat(refused.texts("$.errors[*].field")).containsOnly("visits[1]");
		assertThat(refused.texts("$.errors[*].code")).containsExactly("patient-busy");
		assertThat(visits("s-6")).as("not even the first").isEqualTo("0");
	}

	@Test
	void theSameKeyIsTheSameSeriesAndAnotherBodyIsRefused() {
		String body = chosen("s-7", "2026-12-28T13:00:00-08:00", "2026-12-30T10:00:00-08:00");

		Answer first = this.desk.bookSeries(body, "series-7");
		Answer again = this.desk.bookSeries(body, "series-7");

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(again).isEqualTo(first);
		this.desk.bookSeries(body.replace("s-7", "s-8"), "series-7").assertProblem(409, "idempotency-key-reused");
		assertThat(visits("s-7")).isEqualTo("2");
		assertThat(visits("s-8")).isEqualTo("0");
	}

	@Test
	void aSeriesAnswersARequestOnce() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "");
		String request = intake + "-physical-therapy";
		this.desk.awaitRequest(request);
		String body = wish("patient-of-" + intake,
				",\"practitionerId\":\"pt-alvarado\",\"bookingRequestId\":\"" + request + "\"",
				"{\"from\":\"2027-01-04\",\"weekdays\":[\"THURSDAY\"],\"weeks\":2,\"time\":\"11:00\"}");

		Answer booked = this.desk.bookSeries(body);
		Answer again = this.desk.bookSeries(body.replace("11:00", "10:00"));

		assertThat(booked.text("$.bookingRequestId")).as(booked.body()).isEqualTo(request);
		assertThat(this.desk.get("/api/appointments/" + booked.text("$.visits[0].appointmentId"))
			.text("$.bookingRequestId")).isEqualTo(request);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.body()).contains("request-already-booked");
		assertThat(visits("patient-of-" + intake)).isEqualTo("2");
		await().until(() -> this.desk.get("/api/booking-requests/" + request).text("$.status").equals("BOOKED"));
		this.desk
			.bookSeries(wish("somebody-else", ",\"bookingRequestId\":\"" + request + "\"",
					"{\"from\":\"2027-01-04\",\"weekdays\":[\"THURSDAY\"],\"weeks\":2,\"time\":\"11:00\"}"))
			.assertProblem(422, "not-bookable");
		assertThat(visits("somebody-else")).isEqualTo("0");
	}

	@Test
	void whoBooksForOneSiteHasSeriesThereOnlyAndCliniciansLook() {
		String id = booked("s-18", "pt-moreno", """
				{"from":"2027-04-05","weekdays":["TUESDAY"],"weeks":2,"time":"08:00"}""");
		Desk orange = this.desk
			.as(Tokens.with((claims) -> claims.claim("roles", List.of("receptionist")).claim("sites", List.of("OR"))));
		Desk clinician = this.desk.as(Tokens.bearer("clinician"));

		orange.bookSeries(chosen("s-19", "2027-04-07T08:00:00-07:00")).assertProblem(403, "not-your-site");
		orange.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_FEELS_BETTER\"}").assertProblem(403, "not-your-site");
		orange.changeSeries(id, "reschedule", "{\"shiftDays\":1}").assertProblem(403, "not-your-site");
		assertThat(clinician.get("/api/series/" + id).status()).isEqualTo(200);
		assertThat(clinician.bookSeries(chosen("s-19", "2027-04-07T08:00:00-07:00")).status()).isEqualTo(403);
		assertThat(clinician.changeSeries(id, "reschedule", "{\"shiftDays\":1}").status()).isEqualTo(403);
		this.desk.get("/api/series/nothing").assertProblem(404, "unknown-series");
		assertThat(visits("s-19")).isEqualTo("0");
	}

	private String booked(String patient, String practitioner, String pattern) {
		Answer booked = this.desk.bookSeries(wish(patient, ",\"practitionerId\":\"" + practitioner + "\"", pattern));
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		return booked.text("$.id");
	}

	private List<String> starts(String series) {
		return this.desk.get("/api/series/" + series).texts("$.visits[*].start");
	}

	/** How many a patient has. */
	private String visits(String patient) {
		return this.desk.get("/api/appointments?patientId=" + patient).text("$.total");
	}

}
