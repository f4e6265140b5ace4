package org.clinicops.scheduling;

import java.time.Instant;
import java.util.List;

import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

/** What can be done to a visit once it is booked. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
class ChangingIT {

	private static final String BY_CLINIC = "{\"reason\":\"PRACTITIONER_AWAY\"}";

	private static final String BY_PATIENT = "{\"reason\":\"PATIENT_CANNOT_COME\"}";

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void aVisitMovesToAnotherDaySiteAndPractitionerAndItsOldTimeIsFree() {
		String id = booked("c-1", "pt-chen", "OR", "2026-12-01T08:30:00-08:00");

		Answer moved = this.desk.change(id, "reschedule", """
				{"start":"2026-12-04T09:00:00-08:00","site":"WH","practitionerId":"pt-alvarado"}""");

		assertThat(moved.status()).as(moved.body()).isEqualTo(200);
		assertThat(moved.text("$.start")).isEqualTo("2026-12-04T09:00:00-08:00");
		assertThat(moved.text("$.site")).isEqualTo("WH");
		assertThat(moved.text("$.practitionerId")).isEqualTo("pt-alvarado");
		assertThat(booked("c-2", "pt-chen", "OR", "2026-12-01T08:30:00-08:00")).isNotEmpty();
		Received event = told(id, "clinic.appointment.booked.v1", "clinic.appointment.rescheduled.v1");
		assertThat(event.data()).contains("\"previousStart\":\"2026-12-01T16:30:00Z\"", "\"previousSite\":\"OR\"",
				"\"start\":\"2026-12-04T17:00:00Z\"");
	}

	@Test
	void aVisitMayMoveByLessThanItsLength() {
		String id = booked("c-3", "pt-chen", "OR", "2026-12-02T08:30:00-08:00");

		assertThat(this.desk.change(id, "reschedule", "{\"start\":\"2026-12-02T08:45:00-08:00\"}").status())
			.isEqualTo(200);
	}

	@Test
	void theOldTimeIsKeptIfTheNewOneIsRefused() {
		String id = booked("c-4", "pt-chen", "OR", "2026-12-03T08:30:00-08:00");
		booked("c-5", "pt-chen", "OR", "2026-12-03T10:30:00-08:00");

		Answer taken = this.desk.change(id, "reschedule", "{\"start\":\"2026-12-03T10:30:00-08:00\"}");
		Answer outside = this.desk.change(id, "reschedule", "{\"start\":\"2026-12-03T03:00:00-08:00\"}");

		taken.assertProblem(409, "time-not-free");
		assertThat(taken.reasons()).containsExactly("practitioner-busy");
		outside.assertProblem(422, "not-bookable");
		assertThat(outside.reasons()).contains("site-closed", "outside-rota");
		assertThat(this.desk.get("/api/appointments/" + id).text("$.start")).isEqualTo("2026-12-03T08:30:00-08:00");
		this.desk.book(evaluation("c-6", "pt-chen", "OR", "2026-12-03T08:30:00-08:00"))
			.assertProblem(409, "time-not-free");
	}

	@Test
	void whatTheClinicCancelsGoesBackIntoTheQueueAndWhatThePatientCancelsDoesNot() {
		String byClinic = bookedForARequest("2026-12-04T08:30:00-08:00");
		String byPatient = bookedForARequest("2026-12-04T10:30:00-08:00");

		assertThat(this.desk.change(byClinic, "cancel", BY_CLINIC).text("$.cancellationReason"))
			.isEqualTo("PRACTITIONER_AWAY");
		assertThat(this.desk.change(byPatient, "cancel", BY_PATIENT).text("$.status")).isEqualTo("cancelled");

		awaitRequest(byClinic, "OPEN");
		awaitRequest(byPatient, "CLOSED");
		told(byClinic, "clinic.appointment.booked.v1", "clinic.appointment.cancelled.v1");
		assertThat(this.desk.change(byClinic, "cancel", BY_CLINIC).status()).as("once more").isEqualTo(200);
		assertThat(this.desk.change(byClinic, "undo", "").text("$.status")).isEqualTo("booked");
		awaitRequest(byClinic, "BOOKED");
		told(byClinic, "clinic.appointment.booked.v1", "clinic.appointment.cancelled.v1",
				"clinic.appointment.undone.v1");
	}

	@Test
	void aRequestWhosePatientDidNotComeCanBeBookedAgain() {
		String missed = bookedForARequest("2026-12-17T08:30:00-08:00");
		String request = this.desk.get("/api/appointments/" + missed).text("$.bookingRequestId");
		this.clock.set(Instant.parse("2026-12-17T17:00:00Z"));
		assertThat(this.desk.change(missed, "no-show", "").status()).isEqualTo(200);

		assertThat(bookFor(request, "2026-12-18T08:30:00-08:00").status()).isEqualTo(201);
		assertThat(bookFor(request, "2026-12-18T10:30:00-08:00").reasons()).containsExactly("request-already-booked");
	}

	@Test
	void aCancelledVisitComesBackOnlyIfItsTimeIsStillFree() {
		String id = booked("c-7", "pt-chen", "OR", "2026-12-07T08:30:00-08:00");
		this.desk.change(id, "cancel", BY_PATIENT);
		booked("c-8", "pt-chen", "OR", "2026-12-07T08:30:00-08:00");

		Answer undone = this.desk.change(id, "undo", "");

		undone.assertProblem(409, "time-not-free");
		assertThat(undone.reasons()).containsExactly("taken-since");
		assertThat(this.desk.get("/api/appointments/" + id).text("$.status")).isEqualTo("cancelled");
	}

	@Test
	void whoAsksLaterSeesWhoDidWhatToAVisit() {
		Desk cora = this.desk.as(Tokens.bearer("coordinator"));
		String first = "2026-12-21T08:30:00-08:00";
		booked("c-11", "pt-chen", "OR", first);
		Answer beside = cora
			.book(evaluation("c-12", "pt-chen", "OR", first).replace("}", ",\"overbooking\":\"URGENT\"}"));
		String id = beside.text("$.id");
		Answer before = this.desk.get("/api/appointments/" + id + "/history");
		this.desk.change(id, "reschedule", "{\"start\":\"2026-12-21T10:00:00-08:00\"}");
		this.desk.change(id, "cancel", BY_PATIENT);

		Answer after = this.desk.get("/api/appointments/" + id + "/history");

		assertThat(before.text("$.overbooking.reason")).isEqualTo("URGENT");
		assertThat(before.text("$.overbooking.by")).isEqualTo("test-coordinator");
		assertThat(after.texts("$.items[*].change")).as(after.body()).containsExactly("rescheduled", "cancelled");
		assertThat(after.texts("$.items[*].by")).containsOnly("test-receptionist");
		assertThat(after.text("$.items[0].previousStart")).isEqualTo(first);
		assertThat(after.text("$.items[0].overbooking.by")).isEqualTo("test-coordinator");
		assertThat(after.text("$.items[1].reason")).isEqualTo("PATIENT_CANNOT_COME");
		assertThat(after.text("$.items[1].statusBefore")).isEqualTo("booked");
		this.desk.get("/api/appointments/nothing/history").assertProblem(404, "unknown-appointment");
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/appointments/" + id + "/history").status())
			.isEqualTo(403);
	}

	@Test
	void theDayOfAVisitGoesStepByStepAndOneOfThemCanBeTakenBack() {
		String id = booked("c-9", "pt-chen", "OR", "2026-12-08T08:30:00-08:00");

		this.desk.change(id, "arrive", "").assertProblem(409, "not-today");
		this.clock.set(Instant.parse("2026-12-08T16:20:00Z"));
		this.desk.change(id, "no-show", "").assertProblem(409, "not-begun");
		assertThat(this.desk.change(id, "arrive", "").text("$.status")).isEqualTo("arrived");
		assertThat(this.desk.change(id, "undo", "").text("$.status")).isEqualTo("booked");
		this.desk.change(id, "undo", "").assertProblem(409, "nothing-to-undo");
		assertThat(this.desk.change(id, "arrive", "").text("$.status")).isEqualTo("arrived");
		assertThat(this.desk.change(id, "check-in", "").text("$.status")).isEqualTo("checked-in");
		this.desk.change(id, "cancel", BY_PATIENT).assertProblem(409, "wrong-status");
		this.clock.set(Instant.parse("2026-12-08T17:30:00Z"));
		assertThat(this.desk.change(id, "fulfil", "").text("$.status")).isEqualTo("fulfilled");
		this.desk.change(id, "no-show", "").assertProblem(409, "wrong-status");

		told(id, "clinic.appointment.booked.v1", "clinic.appointment.arrived.v1", "clinic.appointment.undone.v1",
				"clinic.appointment.arrived.v1", "clinic.appointment.checked-in.v1", "clinic.appointment.fulfilled.v1");
	}

	@Test
	void whoDoesNotComeLosesTheTime() {
		String id = booked("c-10", "pt-chen", "OR", "2026-12-09T08:30:00-08:00");
		this.clock.set(Instant.parse("2026-12-09T16:45:00Z"));

		assertThat(this.desk.change(id, "no-show", "").text("$.status")).isEqualTo("noshow");

		told(id, "clinic.appointment.booked.v1", "clinic.appointment.no-show.v1");
	}

	@Test
	void ofTwoReceptionistsWhoSawTheSameTheSecondLooksAgain() {
		String id = booked("c-11", "pt-chen", "OR", "2026-12-10T08:30:00-08:00");
		String seen = "\"" + this.desk.get("/api/appointments/" + id).text("$.version") + "\"";

		Answer first = this.desk.change(id, "reschedule", "{\"start\":\"2026-12-10T10:30:00-08:00\"}", seen);
		Answer second = this.desk.change(id, "cancel", BY_PATIENT, seen);

		assertThat(first.status()).isEqualTo(200);
		second.assertProblem(412, "changed-meanwhile");
		assertThat(this.desk.change(id, "cancel", BY_PATIENT, "\"" + first.text("$.version") + "\"").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "reschedule|{}|start", "reschedule|{\"start\":\"soon\"}|start",
					"reschedule|{\"start\":\"2026-12-14T08:30:00-08:00\",\"site\":\"LA\"}|site",
					"reschedule|{\"start\":\"2026-12-14T08:30:00-08:00\",\"practitionerId\":\"dr-who\"}|practitionerId",
					"cancel|{}|reason", "cancel|{\"reason\":\"BORED\"}|reason",
					"cancel|{\"reason\":\"PATIENT_CANNOT_COME\",\"note\":\"x\"}|note" })
	void aBodyThatIsNotRightIsRefusedAndNamesTheField(String command, String body, String field) {
		String id = booked("c-bad", "pt-chen", "OR", "2026-12-14T08:30:00-08:00");

		Answer refused = this.desk.change(id, command, body);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
		assertThat(this.desk.get("/api/appointments/" + id).text("$.version")).isEqualTo("0");
		this.desk.change(id, "cancel", BY_PATIENT);
	}

	@Test
	void aVersionThatIsNoneIsRefused() {
		String id = booked("c-12", "pt-chen", "OR", "2026-12-15T08:30:00-08:00");

		this.desk.change(id, "cancel", BY_PATIENT, "yesterday's").assertProblem(400, "invalid-field");
		this.desk.change("nothing", "cancel", BY_PATIENT).assertProblem(404, "unknown-appointment");
	}

	@Test
	void cliniciansWorkWithTheirVisitsAndOthersMoveThem() {
		String id = booked("c-13", "pt-chen", "OR", "2026-12-16T08:30:00-08:00");
		this.clock.set(Instant.parse("2026-12-16T16:30:00Z"));
		Desk clinician = this.desk.as(Tokens.bearer("clinician"));
		Desk whittier = this.desk
			.as(Tokens.with((claims) -> claims.claim("roles", List.of("receptionist")).claim("sites", List.of("WH"))));

		assertThat(clinician.change(id, "cancel", BY_CLINIC).status()).isEqualTo(403);
		assertThat(clinician.hold(evaluation("c-14", "pt-chen", "OR", "2026-12-16T10:30:00-08:00")).status())
			.isEqualTo(403);
		whittier.change(id, "arrive", "").assertProblem(403, "not-your-site");
		assertThat(clinician.change(id, "arrive", "").status()).isEqualTo(200);
		assertThat(clinician.change(id, "undo", "").status()).isEqualTo(200);
		this.desk.change(id, "cancel", BY_PATIENT);
		clinician.change(id, "undo", "").assertProblem(403, "not-allowed");
		assertThat(this.desk.change(id, "undo", "").status()).isEqualTo(200);
	}

	private String booked(String patient, String practitioner, String site, String start) {
		Answer booked = this.desk.book(evaluation(patient, practitioner, site, start));
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		return booked.text("$.id");
	}

	private String bookedForARequest(String start) {
		String request = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "") + "-physical-therapy";
		this.desk.awaitRequest(request);
		String id = bookFor(request, start).text("$.id");
		awaitRequest(id, "BOOKED");
		return id;
	}

	private Answer bookFor(String request, String start) {
		return this.desk.book("""
				{"bookingRequestId":"%s","patientId":"patient-of-%s","visitType":"PT_EVALUATION","site":"OR",
				"practitionerId":"pt-chen","start":"%s"}""".formatted(request, request.replace("-physical-therapy", ""),
				start));
	}

	private void awaitRequest(String appointment, String status) {
		String request = this.desk.get("/api/appointments/" + appointment).text("$.bookingRequestId");
		await("request " + request + " " + status)
			.until(() -> this.desk.get("/api/booking-requests/" + request).text("$.status").equals(status));
	}

	/** The last of the appointment's events, after all have been compared. */
	private static Received told(String id, String... types) {
		List<Received> events = Broker.await("clinic.scheduling.v1", types.length,
				(event) -> event.subject().equals(id));
		assertThat(events).extracting(Received::type).containsExactly(types);
		assertThat(events)
			.allSatisfy((event) -> assertThat(Contracts.violations(event.type(), event.data())).isEmpty());
		return events.get(types.length - 1);
	}

}
