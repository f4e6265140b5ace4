package org.clinicops.scheduling;

import java.time.Duration;
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
import static org.clinicops.scheduling.Desk.evaluation;

/** A time is kept while the patient decides. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
class HoldIT {

	private static final String WALT = Tokens
		.with((claims) -> claims.subject("walt").claim("roles", List.of("receptionist")));

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void aHeldTimeIsNobodyElsesAndBecomesAVisit() {
		Answer held = this.desk.hold(evaluation("h-1", "pt-chen", "OR", "2026-12-01T08:30:00-08:00"));
		String id = held.text("$.id");
		Answer other = this.desk.book(evaluation("h-2", "pt-chen", "OR", "2026-12-01T08:30:00-08:00"));
		Answer confirmed = this.desk.ofHold(id, "confirm");

		assertThat(held.status()).isEqualTo(201);
		assertThat(held.location()).isEqualTo("/api/appointments/" + id);
		assertThat(held.text("$.status")).isEqualTo("held");
		assertThat(held.text("$.heldUntil")).isEqualTo("2026-11-23T08:05:00-08:00");
		other.assertProblem(409, "time-not-free");
		assertThat(confirmed.text("$.status")).isEqualTo("booked");
		assertThat(confirmed.body()).doesNotContain("heldUntil");
		assertThat(this.desk.ofHold(id, "confirm").body()).as("once more").isEqualTo(confirmed.body());
		assertTold(id, "clinic.appointment.held.v1", "clinic.appointment.booked.v1");
	}

	@Test
	void aRequestForWhichATimeIsHeldIsNotCalledBookedBeforeItIs() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "");
		String request = "{\"bookingRequestId\":\"" + intake + "-physical-therapy\",";
		this.desk.awaitRequest(intake + "-physical-therapy");
		String body = evaluation("patient-of-" + intake, "pt-chen", "OR", "2026-12-09T08:30:00-08:00");
		String id = this.desk.hold(body.replace("{", request)).text("$.id");
		String later = body.replace("{", request).replace("12-09", "12-10");

		Answer other = this.desk.book(later);
		this.desk.ofHold(id, "confirm");

		other.assertProblem(409, "time-not-free");
		assertThat(other.reasons()).containsExactly("request-held");
		assertThat(this.desk.book(later).reasons()).containsExactly("request-already-booked");
	}

	@Test
	void onlyItsOwnerDecides() {
		String id = held("h-3", "2026-12-02T08:30:00-08:00");
		Desk walt = this.desk.as(WALT);

		walt.ofHold(id, "confirm").assertProblem(403, "not-your-hold");
		walt.ofHold(id, "renew").assertProblem(403, "not-your-hold");
		walt.release(id).assertProblem(403, "not-your-hold");
		assertThat(this.desk.get("/api/appointments/" + id).text("$.status")).isEqualTo("held");
	}

	@Test
	void anExpiredHoldStandsInNobodysWay() {
		String id = held("h-4", "2026-12-03T08:30:00-08:00");
		this.clock.advance(Duration.ofMinutes(5));

		Answer other = this.desk.book(evaluation("h-5", "pt-chen", "OR", "2026-12-03T08:30:00-08:00"));

		assertThat(other.status()).isEqualTo(201);
		this.desk.ofHold(id, "confirm").assertProblem(409, "hold-expired");
		this.desk.ofHold(id, "renew").assertProblem(409, "hold-expired");
		assertTold(id, "clinic.appointment.held.v1", "clinic.hold.expired.v1");
	}

	@Test
	void aHoldThatNobodyDecidesOnIsClearedAway() {
		String id = held("h-6", "2026-12-04T08:30:00-08:00");
		this.clock.advance(Duration.ofMinutes(5));

		await().until(() -> this.desk.get("/api/appointments/" + id).text("$.status").equals("expired"));

		assertTold(id, "clinic.appointment.held.v1", "clinic.hold.expired.v1");
	}

	@Test
	void aHoldCanBeRenewedButNotForEver() {
		String id = held("h-7", "2026-12-07T08:30:00-08:00");
		this.clock.advance(Duration.ofMinutes(4));
		Answer renewed = this.desk.ofHold(id, "renew");
		assertThat(renewed.text("$.heldUntil")).isEqualTo("2026-11-23T08:09:00-08:00");
		assertThat(renewed.tag()).isEqualTo(this.desk.get("/api/appointments/" + id).tag());

		for (int i = 0; i < 6; i++) {
			this.clock.advance(Duration.ofMinutes(4));
			this.desk.ofHold(id, "renew");
		}

		assertThat(this.desk.get("/api/appointments/" + id).text("$.heldUntil")).isEqualTo("2026-11-23T08:30:00-08:00");
	}

	@Test
	void aTimeThatIsGivenBackIsFree() {
		String id = held("h-8", "2026-12-08T08:30:00-08:00");

		assertThat(this.desk.release(id).text("$.status")).isEqualTo("expired");

		assertThat(this.desk.book(evaluation("h-9", "pt-chen", "OR", "2026-12-08T08:30:00-08:00")).status())
			.isEqualTo(201);
		this.desk.ofHold("nothing", "confirm").assertProblem(404, "unknown-appointment");
	}

	private String held(String patient, String start) {
		return this.desk.hold(evaluation(patient, "pt-chen", "OR", start)).text("$.id");
	}

	private static void assertTold(String id, String... types) {
		List<Received> events = Broker.await("clinic.scheduling.v1", types.length,
				(event) -> event.subject().equals(id));
		assertThat(events).extracting(Received::type).containsExactly(types);
		assertThat(events)
			.allSatisfy((event) -> assertThat(Contracts.violations(event.type(), event.data())).isEmpty());
	}

}
