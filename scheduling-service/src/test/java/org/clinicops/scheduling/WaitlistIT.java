package org.clinicops.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.scheduling.waitlist.Matching;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;
import static org.clinicops.scheduling.FridayMorning.assertTold;

/** Who waits for a time is offered it, in fair order, and no time is lost. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
@TestPropertySource(properties = { "clinic.waitlist.interval=1h", "clinic.holds.sweep-interval=100ms" })
class WaitlistIT {

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Matching matching;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void aTimeThatBecomesFreeIsHeldForWhoeverIsFirstInFairOrder() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2026-12-04");
		String routine = friday.add("w-1");
		String urgent = friday.add("w-2", "\"urgency\":\"URGENT\"");
		String later = friday.add("w-3", "\"urgency\":\"URGENT\"");
		double made = offers("made");

		friday.cancel("10:15");

		Answer offered = friday.awaitOffer(urgent, "10:15");
		assertThat(offered.text("$.status")).isEqualTo("OFFERED");
		assertThat(offered.text("$.offer.until")).startsWith("2026-11-23T08:30:00");
		assertThat(offers("made")).isEqualTo(made + 1);
		assertThat(friday.free()).isEmpty();
		this.desk.book(evaluation("w-4", "pt-haddad", "NB", friday.at("10:15"))).assertProblem(409, "time-not-free");
		this.desk.ofHold(offered.text("$.offer.appointmentId"), "confirm").assertProblem(403, "not-your-hold");
		assertThat(this.desk.get("/api/waitlist?status=WAITING&site=NB&visitType=PT_EVALUATION&size=100")
			.texts("$.items[?(@.from=='2026-12-04')].id")).containsExactly(later, routine);
		assertTold(urgent, "clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1");
	}

	@Test
	void whatOneDeclinesGoesToTheNextAndWhatNobodyWantsIsFree() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2026-12-11");
		String first = friday.add("d-1");
		String second = friday.add("d-2");
		friday.cancel("09:00");
		friday.awaitOffer(first, "09:00");

		Answer declined = this.desk.decide(first, "decline");

		assertThat(declined.status()).as(declined.body()).isEqualTo(200);
		assertThat(declined.text("$.status")).isEqualTo("WAITING");
		friday.awaitOffer(second, "09:00");
		this.desk.decide(first, "decline").assertProblem(409, "wrong-status");
		this.desk.decide(second, "decline");
		await().untilAsserted(() -> assertThat(friday.free()).containsExactly(friday.at("09:00")));
		assertThat(read(first).body()).as("not the same time again").doesNotContain("\"offer\"");
		assertTold(second, "clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1",
				"clinic.waitlist.offer-declined.v1");
		friday.cancel("11:30");
		friday.awaitOffer(first);
	}

	@Test
	void anOfferThatNobodyDecidesOnGoesToTheNextAndItsPatientBehindThem() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2026-12-18");
		String first = friday.add("x-1");
		String second = friday.add("x-2");
		friday.cancel("09:00");
		friday.awaitOffer(first, "09:00");

		this.clock.advance(Duration.ofMinutes(30));

		friday.awaitOffer(second, "09:00");
		await("the first waits again")
			.untilAsserted(() -> this.desk.decide(first, "accept").assertProblem(409, "wrong-status"));
		assertTold(first, "clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1",
				"clinic.waitlist.offer-expired.v1");
		this.desk.decide(second, "decline");
		friday.cancel("11:30");
		friday.awaitOffer(second);
		assertThat(read(first).text("$.status")).isEqualTo("WAITING");
	}

	@Test
	void whatIsAcceptedIsBookedAndAnswersTheRequest() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-01-08");
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "\"NB\"");
		String request = intake + "-physical-therapy";
		this.desk.awaitRequest(request);
		String entry = friday.add("patient-of-" + intake, "\"bookingRequestId\":\"" + request + "\"");
		friday.cancel("10:15");
		Answer offered = friday.awaitOffer(entry, "10:15");
		assertThat(this.desk
			.book(evaluation("patient-of-" + intake, "pt-chen", "OR", "2027-01-05T08:30:00-08:00").replace("{",
					"{\"bookingRequestId\":\"" + request + "\","))
			.reasons()).containsExactly("request-held");

		Answer accepted = this.desk.decide(entry, "accept", "\"" + offered.text("$.version") + "\"");

		assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
		assertThat(accepted.text("$.status")).isEqualTo("BOOKED");
		Answer visit = this.desk.get("/api/appointments/" + accepted.text("$.appointmentId"));
		assertThat(visit.text("$.status")).isEqualTo("booked");
		assertThat(visit.text("$.start")).isEqualTo(friday.at("10:15"));
		assertThat(visit.text("$.bookingRequestId")).isEqualTo(request);
		await().until(() -> this.desk.get("/api/booking-requests/" + request).text("$.status").equals("BOOKED"));
		assertThat(this.desk.decide(entry, "accept").body()).as("once more").isEqualTo(accepted.body());
		this.desk.decide(entry, "accept", "\"0\"").assertProblem(412, "changed-meanwhile");
		this.desk.decide(entry, "decline").assertProblem(409, "wrong-status");
		this.desk.delete("/api/waitlist/" + entry).assertProblem(409, "wrong-status");
		assertTold(entry, "clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1",
				"clinic.waitlist.offer-accepted.v1");
	}

	@Test
	void whoMovesEarlierHasBothTimesUntilTheyDecide() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-01-15");
		String visit = friday.visit("11:30");
		String entry = friday.addMove("11:30");
		friday.cancel("09:00");
		friday.awaitOffer(entry, "09:00");

		this.desk.book(evaluation("m-1", "pt-haddad", "NB", friday.at("09:00"))).assertProblem(409, "time-not-free");
		this.desk.book(evaluation("m-1", "pt-haddad", "NB", friday.at("11:30"))).assertProblem(409, "time-not-free");
		assertThat(friday.free()).isEmpty();
		Answer accepted = this.desk.decide(entry, "accept");

		assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
		assertThat(accepted.text("$.appointmentId")).isEqualTo(visit);
		assertThat(this.desk.get("/api/appointments/" + visit).text("$.start")).isEqualTo(friday.at("09:00"));
		await().untilAsserted(
				() -> assertThat(friday.free()).contains(friday.at("11:30")).doesNotContain(friday.at("09:00")));
		assertTold(visit, "clinic.appointment.booked.v1", "clinic.appointment.move-held.v1",
				"clinic.appointment.rescheduled.v1");
	}

	@Test
	void whoDoesNotMoveKeepsTheirTime() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-01-22");
		String visit = friday.visit("10:15");
		String entry = friday.addMove("10:15");
		friday.cancel("09:00");
		friday.awaitOffer(entry, "09:00");

		this.clock.advance(Duration.ofMinutes(30));

		await().untilAsserted(() -> assertThat(friday.free()).containsExactly(friday.at("09:00")));
		assertThat(this.desk.get("/api/appointments/" + visit).text("$.start")).isEqualTo(friday.at("10:15"));
		assertThat(this.desk.get("/api/appointments/" + visit).text("$.status")).isEqualTo("booked");
		await().until(() -> read(entry).text("$.status").equals("WAITING"));
		friday.cancel("11:30");
		await().untilAsserted(() -> assertThat(friday.free()).as("none that is later").contains(friday.at("11:30")));
		assertTold(visit, "clinic.appointment.booked.v1", "clinic.appointment.move-held.v1",
				"clinic.appointment.move-released.v1");
	}

	@Test
	void nobodyMovesToATimeThatTheRotaHasNoMore() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-05-14");
		String visit = friday.visit("11:30");
		String entry = friday.addMove("11:30");
		friday.cancel("09:00");
		friday.awaitOffer(entry, "09:00");
		this.desk.as(Tokens.bearer("admin")).put("/api/rota-exceptions/haddad-off", """
				{"practitioner":"pt-haddad","kind":"TIME_OFF","from":"2027-05-14","to":"2027-05-14"}""");

		Answer refused = this.desk.decide(entry, "accept");

		refused.assertProblem(422, "not-bookable");
		assertThat(refused.reasons()).contains("outside-rota");
		assertThat(read(entry).text("$.status")).isEqualTo("WAITING");
		assertThat(this.desk.get("/api/appointments/" + visit).text("$.start")).isEqualTo(friday.at("11:30"));
		assertTold(visit, "clinic.appointment.booked.v1", "clinic.appointment.move-held.v1",
				"clinic.appointment.move-released.v1");
	}

	@Test
	void whatWasKeptForAVisitThatIsCancelledGoesToTheNextLikeItsOwnTime() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-01-29");
		String mover = friday.addMove("11:30");
		List<String> next = List.of(friday.add("k-1"), friday.add("k-2"));
		friday.cancel("09:00");
		friday.awaitOffer(mover, "09:00");

		friday.cancel("11:30");

		next.forEach(friday::awaitOffer);
		assertThat(next.stream().map((entry) -> FridayMorning.offered(read(entry)))).contains(friday.at("09:00"));
		this.matching.lookAfterAll();
		assertThat(read(mover).text("$.status")).isEqualTo("LAPSED");
	}

	@Test
	void aTimeThatSuitsNobodyIsFreeForAll() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-02-05");
		String evening = this.desk.waitFor(friday.wish("n-1").replace("MORNING", "EVENING")).text("$.id");

		friday.cancel("10:15");

		await().untilAsserted(() -> assertThat(friday.free()).containsExactly(friday.at("10:15")));
		this.matching.lookAfterAll();
		assertThat(friday.free()).containsExactly(friday.at("10:15"));
		assertThat(read(evening).text("$.status")).isEqualTo("WAITING");
	}

	@Test
	void whoIsTakenOffTheListGivesTheTimeToTheNext() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-02-12");
		String first = friday.add("g-1");
		String second = friday.add("g-2");
		friday.cancel("10:15");
		friday.awaitOffer(first, "10:15");

		assertThat(this.desk.delete("/api/waitlist/" + first).text("$.status")).isEqualTo("WITHDRAWN");

		friday.awaitOffer(second, "10:15");
		assertThat(this.desk.delete("/api/waitlist/" + first).status()).as("once more").isEqualTo(200);
		assertTold(first, "clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1",
				"clinic.waitlist.entry-ended.v1");
	}

	@Test
	void whatIsFreeAlreadyIsOfferedAtOnceAndWhatTheRotaAddsInTheNextRound() {
		FridayMorning friday = FridayMorning.empty(this.desk, this.clock, "2027-02-19");
		String saturday = this.desk.waitFor("""
				{"patientId":"f-1","visitType":"PT_EVALUATION","sites":["OR"],"practitionerId":"pt-haddad",
				"from":"2027-02-20","to":"2027-02-20"}""").text("$.id");
		friday.awaitOffer(friday.add("f-2"), "09:00");
		this.matching.lookAfterAll();
		assertThat(read(saturday).text("$.status")).isEqualTo("WAITING");

		this.desk.as(Tokens.bearer("admin")).put("/api/rota-exceptions/haddad-more", """
				{"practitioner":"pt-haddad","kind":"EXTRA_SESSION","from":"2027-02-20","to":"2027-02-20","site":"OR",
				"hours":{"from":"09:00","to":"12:00"}}""");
		this.matching.lookAfterAll();

		assertThat(read(saturday).text("$.offer.start")).isEqualTo("2027-02-20T09:00:00-08:00");
	}

	@Test
	void whoWaitsBeyondTheirDaysIsTakenOff() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-02-26");
		String entry = friday.add("l-1");

		this.clock.set(Instant.parse("2027-02-27T20:00:00Z"));
		this.matching.lookAfterAll();

		assertThat(read(entry).text("$.status")).isEqualTo("LAPSED");
		assertTold(entry, "clinic.waitlist.entry-added.v1", "clinic.waitlist.entry-ended.v1");
	}

	@Test
	void aVisitThatWasBookedByHandLeavesNothingToWaitFor() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-03-12");
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "\"NB\"");
		String request = intake + "-physical-therapy";
		this.desk.awaitRequest(request);
		String entry = friday.add("patient-of-" + intake, "\"bookingRequestId\":\"" + request + "\"");

		this.desk.book("""
				{"bookingRequestId":"%s","patientId":"patient-of-%s","visitType":"PT_EVALUATION","site":"OR",
				"practitionerId":"pt-chen","start":"2027-03-09T08:30:00-08:00"}""".formatted(request, intake));
		await().until(() -> this.desk.get("/api/booking-requests/" + request).text("$.status").equals("BOOKED"));
		this.matching.lookAfterAll();

		assertThat(read(entry).text("$.status")).isEqualTo("LAPSED");
	}

	private Answer read(String entry) {
		return this.desk.get("/api/waitlist/" + entry);
	}

	private double offers(String outcome) {
		return this.meters.counter("clinic.waitlist.offers", "outcome", outcome).count();
	}

}
