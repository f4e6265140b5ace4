package org.clinicops.scheduling;

import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.contracts.Contracts;
import org.clinicops.scheduling.Desk.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

@ComponentTest
@Import(MondayMorning.class)
class BookingIT {

	private static final String TOPIC = "clinic.scheduling.v1";

	@Autowired
	private Environment environment;

	@Autowired
	private MeterRegistry meters;

	private Desk desk;

	@BeforeEach
	void sitDown() {
		this.desk = new Desk(this.environment);
	}

	@Test
	void aVisitBookedForARequestTakesItOutOfTheQueueAndIsTold() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "\"WH\"");
		String request = intake + "-physical-therapy";
		Desk.eventually().until(() -> this.desk.get("/api/booking-requests/" + request).status() == 200);
		Answer free = this.desk.get("/api/availability?visitType=PT_EVALUATION&sites=WH&limit=1");

		Answer booked = this.desk.book("""
				{"bookingRequestId":"%s","patientId":"patient-of-%s","visitType":"PT_EVALUATION","site":"WH",
				"practitionerId":"%s","start":"%s","roomId":"%s"}""".formatted(request, intake,
				free.text("$.items[0].practitionerId"), free.text("$.items[0].start"), free.text("$.items[0].roomId")));

		assertThat(booked.status()).isEqualTo(201);
		assertThat(booked.location()).isEqualTo("/api/appointments/" + booked.text("$.id"));
		assertThat(booked.text("$.status")).isEqualTo("booked");
		assertThat(booked.text("$.intakeId")).isEqualTo(intake);
		assertThat(booked.text("$.start")).isEqualTo(free.text("$.items[0].start")).endsWith("-08:00");
		assertThat(booked.text("$.practitionerName")).isEqualTo(free.text("$.items[0].practitionerName"));
		assertThat(this.desk.get(booked.location()).body()).isEqualTo(booked.body());
		Desk.eventually()
			.untilAsserted(() -> assertThat(this.desk.get("/api/booking-requests/" + request).body())
				.contains("\"BOOKED\"", booked.text("$.id")));
		Received event = told(booked);
		assertThat(event.type()).isEqualTo("clinic.appointment.booked.v1");
		assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
		assertThat(event.data()).contains(request, "\"intakeId\":\"" + intake + "\"");
	}

	@Test
	void aVisitMayBeBookedWithoutARequest() {
		Answer booked = this.desk.book(evaluation("p-walk-in", "pt-chen", "OR", "2026-12-01T08:30:00-08:00"));

		assertThat(booked.status()).isEqualTo(201);
		assertThat(booked.body()).doesNotContain("bookingRequestId", "intakeId", "null");
		Received event = told(booked);
		assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
		assertThat(this.desk.get("/api/appointments?patientId=p-walk-in&site=OR&date=2026-12-01").text("$.total"))
			.isEqualTo("1");
		assertThat(this.desk.get("/api/appointments?patientId=p-walk-in&date=2026-12-02").text("$.total"))
			.isEqualTo("0");
	}

	@Test
	void everyBookingIsCountedBySiteAndVisitType() {
		double before = bookings();

		this.desk.book(evaluation("p-1", "pt-brooks", "NB", "2026-12-01T08:00:00-08:00"));
		this.desk.book(evaluation("p-2", "pt-brooks", "NB", "2026-12-01T08:00:00-08:00"));

		assertThat(bookings()).isEqualTo(before + 1);
	}

	@Test
	void aTimeThatSomebodyHasIsRefusedNamingWhoAndWhen() {
		String start = "2026-12-01T10:00:00-08:00";
		assertThat(this.desk.book(evaluation("p-first", "pt-alvarado", "WH", start)).status()).isEqualTo(201);

		Answer second = this.desk.book(evaluation("p-second", "pt-alvarado", "WH", start));

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.code()).isEqualTo("time-not-free");
		assertThat(second.reasons()).contains("practitioner-busy");
		assertThat(second.texts("$.reasons[*].message")).contains("Elena Alvarado is taken from 10:00 to 11:10.");
	}

	@Test
	void everyReasonOfARefusalIsCounted() {
		double busy = refusedAs("practitioner-busy");
		double passed = refusedAs("in-the-past");
		String start = "2026-12-16T08:30:00-08:00";
		this.desk.book(evaluation("p-1", "pt-chen", "OR", start));

		this.desk.book(evaluation("p-2", "pt-chen", "OR", start));
		this.desk.book(evaluation("p-1", "pt-chen", "OR", "2026-11-20T08:30:00-08:00"));

		assertThat(refusedAs("practitioner-busy")).isEqualTo(busy + 1);
		assertThat(refusedAs("in-the-past")).isEqualTo(passed + 1);
	}

	@Test
	void theBufferAfterAVisitIsNotFree() {
		this.desk.book(evaluation("p-1", "pt-chen", "OR", "2026-12-02T08:30:00-08:00"));

		assertThat(this.desk.book(evaluation("p-2", "pt-chen", "OR", "2026-12-02T09:30:00-08:00")).reasons())
			.contains("practitioner-busy");
		assertThat(this.desk.book(evaluation("p-2", "pt-chen", "OR", "2026-12-02T09:45:00-08:00")).status())
			.isEqualTo(201);
	}

	@Test
	void twoPatientsDoNotGetOneRoom() {
		String start = "2026-12-03T08:00:00-08:00";
		String bay = ",\"roomId\":\"wh-bay-1\"}";
		this.desk.book(evaluation("p-1", "pt-alvarado", "WH", start).replace("}", bay));

		Answer second = this.desk.book(evaluation("p-2", "pt-moreno", "WH", start).replace("}", bay));

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.reasons()).containsExactly("room-busy");
	}

	@Test
	void whoeverNamesNoRoomGetsAnyThatIsFree() {
		String start = "2026-12-04T09:00:00-08:00";
		Answer first = this.desk.book(evaluation("p-1", "pt-alvarado", "WH", start));
		Answer second = this.desk.book(evaluation("p-2", "pt-brooks", "WH", start));
		Answer third = this.desk.book(evaluation("p-3", "pt-moreno", "WH", start));

		assertThat(List.of(first.text("$.roomId"), second.text("$.roomId"))).containsExactlyInAnyOrder("wh-bay-1",
				"wh-bay-2");
		assertThat(third.status()).isEqualTo(409);
		assertThat(third.reasons()).containsExactly("room-busy", "room-busy");
	}

	@Test
	void aPatientIsNotInTwoPlaces() {
		this.desk.book(evaluation("p-busy", "pt-alvarado", "WH", "2026-12-07T08:00:00-08:00"));

		Answer elsewhere = this.desk.book(evaluation("p-busy", "pt-chen", "OR", "2026-12-07T08:30:00-08:00"));

		assertThat(elsewhere.status()).isEqualTo(409);
		assertThat(elsewhere.reasons()).containsExactly("patient-busy");
	}

	@Test
	void aRequestIsBookedOnce() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "");
		String request = "{\"bookingRequestId\":\"" + intake + "-physical-therapy\",";
		Desk.eventually()
			.until(() -> this.desk.get("/api/booking-requests/" + intake + "-physical-therapy").status() == 200);
		String body = evaluation("patient-of-" + intake, "pt-chen", "OR", "2026-12-08T08:30:00-08:00");
		assertThat(this.desk.book(body.replace("{", request)).status()).isEqualTo(201);

		Answer again = this.desk.book(body.replace("{", request).replace("12-08", "12-09"));

		assertThat(again.status()).isEqualTo(409);
		assertThat(again.reasons()).containsExactly("request-already-booked");
	}

	@Test
	void theSameKeyGivesTheSameAppointmentAndAnotherBodyUnderItIsRefused() {
		String body = evaluation("p-1", "pt-chen", "OR", "2026-12-10T08:30:00-08:00");
		Answer first = this.desk.book(body, "key-1");

		Answer again = this.desk.book(body, "key-1");
		Answer other = this.desk.book(body.replace("p-1", "p-2"), "key-1");

		assertThat(again).isEqualTo(first);
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.code()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void whatTheRulesForbidIsRefusedWithEveryReason() {
		Answer refused = this.desk.book(evaluation("p-1", "pm-vega", "WH", "2026-11-21T20:07:00-08:00"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.code()).isEqualTo("not-bookable");
		assertThat(refused.reasons()).containsExactly("in-the-past", "off-grid", "site-closed", "outside-rota",
				"not-qualified");
	}

	@Test
	void aVisitHasToBeWhatTheRequestAsksFor() {
		String intake = Desk.intake("ROUTINE", "\"PAIN_MANAGEMENT\"", "");
		String request = intake + "-pain-management";
		Desk.eventually().until(() -> this.desk.get("/api/booking-requests/" + request).status() == 200);

		Answer refused = this.desk.book(evaluation("somebody-else", "pt-chen", "OR", "2026-12-11T08:30:00-08:00")
			.replace("{", "{\"bookingRequestId\":\"" + request + "\","));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.reasons()).containsExactly("other-patient", "other-pathway");
	}

	@Test
	void staffOfOneSiteBookThereOnly() {
		Desk whittier = this.desk
			.as(Tokens.with((claims) -> claims.claim("roles", List.of("receptionist")).claim("sites", List.of("WH"))));

		Answer elsewhere = whittier.book(evaluation("p-1", "pt-chen", "OR", "2026-12-14T08:30:00-08:00"));
		Answer at = whittier.book(evaluation("p-1", "pt-moreno", "WH", "2026-12-14T07:30:00-08:00"));

		assertThat(elsewhere.status()).isEqualTo(403);
		assertThat(elsewhere.code()).isEqualTo("not-your-site");
		assertThat(at.status()).isEqualTo(201);
	}

	@Test
	void theRoleDecides() {
		String body = evaluation("p-" + UUID.randomUUID(), "pt-chen", "OR", "2026-12-15T08:30:00-08:00");

		assertThat(this.desk.as(Tokens.bearer("clinician")).get("/api/appointments").status()).isEqualTo(200);
		assertThat(this.desk.as(Tokens.bearer("clinician")).book(body).status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/appointments").status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("patient-anonymous")).get("/api/availability").status()).isEqualTo(403);
		assertThat(this.desk.as("Bearer nonsense").book(body).status()).isEqualTo(401);
	}

	private double bookings() {
		return this.meters.counter("clinic.bookings", "site", "NB", "visit_type", "PT_EVALUATION").count();
	}

	private double refusedAs(String reason) {
		return this.meters.counter("clinic.refusal.reasons", "code", reason).count();
	}

	private static Received told(Answer booked) {
		return Broker.await(TOPIC, 1, (event) -> event.subject().equals(booked.text("$.id"))).get(0);
	}

	static String evaluation(String patient, String practitioner, String site, String start) {
		return """
				{"patientId":"%s","visitType":"PT_EVALUATION","site":"%s","practitionerId":"%s","start":"%s"}"""
			.formatted(patient, site, practitioner, start);
	}

}
