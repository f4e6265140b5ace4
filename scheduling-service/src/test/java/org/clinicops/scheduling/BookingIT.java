package org.clinicops.scheduling;

import java.util.List;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class BookingIT {

	private static final String TOPIC = "clinic.scheduling.v1";

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Desk desk;

	@Test
	void aVisitBookedForARequestTakesItOutOfTheQueueAndIsTold() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "\"WH\"");
		String request = intake + "-physical-therapy";
		this.desk.awaitRequest(request);
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
		await().untilAsserted(() -> assertThat(this.desk.get("/api/booking-requests/" + request).body())
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
	void whoeverCallsAndGivesTheReferenceIsFound() {
		Answer booked = this.desk.book(evaluation("p-calls", "pt-chen", "OR", "2026-12-02T08:30:00-08:00"));
		String typed = "%20" + booked.text("$.reference").toLowerCase(Locale.ROOT);

		Answer found = this.desk.get("/api/appointments?reference=" + typed);

		assertThat(found.texts("$.items[*].id")).as(found.body()).containsExactly(booked.text("$.id"));
		assertThat(this.desk.get("/api/appointments?reference=AP-2222-2222").text("$.total")).isEqualTo("0");
	}

	@Test
	void everyBookingIsCountedBySiteAndVisitType() {
		double before = bookings();

		this.desk.book(evaluation("p-1", "pt-brooks", "NB", "2026-12-01T08:00:00-08:00"));
		this.desk.book(evaluation("p-2", "pt-brooks", "NB", "2026-12-01T08:00:00-08:00"));

		assertThat(bookings()).isEqualTo(before + 1);
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
	void theSameKeyGivesTheSameAppointmentAndAnotherBodyUnderItIsRefused() {
		String body = evaluation("p-1", "pt-chen", "OR", "2026-12-10T08:30:00-08:00");
		Answer first = this.desk.book(body, "key-1");

		Answer again = this.desk.book(body, "key-1");
		Answer other = this.desk.book(body.replace("p-1", "p-2"), "key-1");

		assertThat(again).isEqualTo(first);
		other.assertProblem(409, "idempotency-key-reused");
	}

	@Test
	void whoMayOverbookBooksBesideAnotherAndNobodyElseGetsInBetween() {
		String start = "2026-12-11T08:30:00-08:00";
		Answer first = this.desk.book(evaluation("o-1", "pt-chen", "OR", start));
		String beside = evaluation("o-2", "pt-chen", "OR", start).replace("}", ",\"overbooking\":\"URGENT\"}");
		Desk coordinator = this.desk.as(Tokens.bearer("coordinator"));

		this.desk.book(beside).assertProblem(403, "overbooking-not-allowed");
		Answer overbooked = coordinator.book(beside);
		coordinator.book(beside.replace("o-2", "o-3")).assertProblem(409, "time-not-free");
		coordinator.book(beside.replace("o-2", "o-1")).assertProblem(409, "time-not-free");

		assertThat(overbooked.status()).as(overbooked.body()).isEqualTo(201);
		assertThat(overbooked.text("$.overbooking")).isEqualTo("URGENT");
		assertThat(overbooked.text("$.roomId")).as("a room of its own").isNotEqualTo(first.text("$.roomId"));
		List<Received> told = Broker.await(TOPIC, 2, (event) -> event.subject().equals(overbooked.text("$.id")));
		assertThat(told).extracting(Received::type)
			.containsExactly("clinic.overbooking.authorized.v1", "clinic.appointment.booked.v1");
		assertThat(told.get(0).data()).contains("\"authorizedBy\":\"test-coordinator\"");
		assertThat(told).allSatisfy((event) -> assertThat(Contracts.violations(event.type(), event.data())).isEmpty());
		this.desk.change(first.text("$.id"), "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
		this.desk.book(evaluation("o-4", "pt-chen", "OR", start)).assertProblem(409, "time-not-free");
		assertThat(this.desk
			.get("/api/availability?visitType=PT_EVALUATION&sites=OR&practitionerId=pt-chen"
					+ "&from=2026-12-11&to=2026-12-11")
			.texts("$.items[*].start")).doesNotContain(start);
	}

	private double bookings() {
		return this.meters.counter("clinic.bookings", "site", "NB", "visit_type", "PT_EVALUATION").count();
	}

	private static Received told(Answer booked) {
		return Broker.await(TOPIC, 1, (event) -> event.subject().equals(booked.text("$.id"))).get(0);
	}

}
