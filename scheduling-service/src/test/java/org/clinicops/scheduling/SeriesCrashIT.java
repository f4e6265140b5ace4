package org.clinicops.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.SeriesBodies.followUp;

/**
 * A series whose instance dies, or meets a competitor, between any two of its writes. In
 * the store there is what a kill would leave there; the other instance, which looks after
 * it, is this one.
 */
@ComponentTest
@Import({ Desk.class, StoppedClock.class, WriteTrap.class })
@TestPropertySource(properties = "clinic.holds.sweep-interval=50ms")
class SeriesCrashIT {

	private static final LocalDate MONDAY = LocalDate.of(2026, 12, 28);

	private static final int MOST_WRITES = 18;

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private WriteTrap trap;

	@Autowired
	private MongoOperations mongo;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
		this.trap.clear();
	}

	@Test
	void whereverItsBookingDiesASeriesHasAllOfItsVisitsOrNoneAndTheSameCommandStillBooksIt() {
		Set<Integer> found = new HashSet<>();
		for (int write = 1; write <= MOST_WRITES; write++) {
			String patient = "dies-" + write;
			String body = threeMornings(patient, "pt-alvarado", write);
			this.trap.killAt(write);

			Answer answer = this.desk.bookSeries(body, patient);
			awaitRest(patient);

			int visits = booked(patient).size();
			assertThat(visits).as("after write %d: %s", write, answer.body()).isIn(0, 3);
			assertThat(claimsOf(patient)).hasSize(visits);
			found.add(visits);
			Answer again = this.desk.bookSeries(body, patient);
			assertThat(again.texts("$.visits[*].status")).as(again.body())
				.containsExactly("booked", "booked", "booked");
			assertThat(booked(patient)).hasSize(3);
			if (this.trap.isLeftSet()) {
				assertThat(found).containsExactlyInAnyOrder(0, 3);
				return;
			}
		}
		throw new AssertionError("More writes than expected");
	}

	@Test
	void aCommandThatComesAgainWhileItsFirstAttemptHoldsTimesGoesOnWithThem() {
		String body = threeMornings("impatient", "pt-moreno", 16);
		this.trap.killAt(4);

		assertThat(this.desk.bookSeries(body, "impatient").status()).isEqualTo(500);
		List<String> held = appointments("impatient", "held");
		Answer again = this.desk.bookSeries(body, "impatient");

		assertThat(held).hasSize(2);
		this.desk.release(held.get(0)).assertProblem(409, "wrong-status");
		assertThat(again.texts("$.visits[*].appointmentId")).as(again.body()).hasSize(3).containsAll(held);
	}

	@Test
	void nobodyButTheSeriesDecidesOnItsHoldsAndOthersHaveTheTimeOnceTheyAreOver() {
		this.trap.killAt(4);
		this.desk.bookSeries(threeMornings("left", "pt-moreno", 17));
		String held = appointments("left", "held").get(0);
		String start = this.desk.get("/api/appointments/" + held).text("$.start");

		this.desk.ofHold(held, "confirm").assertProblem(403, "not-your-hold");
		this.desk.release(held).assertProblem(403, "not-your-hold");
		this.desk.book(followUp("next", "pt-moreno", "WH", start)).assertProblem(409, "time-not-free");
		this.clock.advance(Duration.ofMinutes(5));

		assertThat(this.desk.book(followUp("next", "pt-moreno", "WH", start)).status()).isEqualTo(201);
		awaitRest("left");
		assertThat(appointments("left", "expired")).hasSize(2);
	}

	@Test
	void wheneverACompetitorComesEitherHeHasHisTimeOrTheSeriesHasAllOfThem() {
		Set<Integer> found = new HashSet<>();
		for (int write = 1; write <= MOST_WRITES && !this.trap.isLeftSet(); write++) {
			String patient = "competes-" + write;
			String wednesday = MONDAY.plusWeeks(write).plusDays(2) + "T09:00:00-08:00";
			String other = followUp("competitor-" + write, "pt-brooks", "WH", wednesday);
			this.trap.doAt(write, () -> this.desk.book(other));

			Answer answer = this.desk.bookSeries(mondayWednesdayFriday(patient, write));

			int visits = booked(patient).size();
			int others = booked("competitor-" + write).size();
			found.add(others);
			assertThat(visits).as("before write %d: %s", write, answer.body()).isEqualTo((others == 1) ? 0 : 3);
			assertThat(answer.status()).isEqualTo((others == 1) ? 409 : 201);
			assertThat(claimsOf(patient)).hasSize(visits);
		}
		assertThat(found).containsExactlyInAnyOrder(0, 1);
	}

	@Test
	void whereverAMoveDiesAllVisitsHaveMovedOrNone() {
		Set<String> found = new HashSet<>();
		for (int write = 1; write <= MOST_WRITES && !this.trap.isLeftSet(); write++) {
			String patient = "moves-" + write;
			String id = this.desk.bookSeries(threeMornings(patient, "pt-alvarado", write).replace("09:00", "10:30"))
				.text("$.id");
			List<String> before = starts(id);
			String seen = this.desk.seenSeries(id);
			this.trap.killAt(write);

			this.desk.changeSeries(id, "reschedule", "{\"shiftDays\":1,\"time\":\"11:00\"}", seen);
			awaitRest(patient);

			List<String> after = starts(id);
			boolean moved = after.stream().allMatch((start) -> start.contains("T11:00"));
			assertThat(moved || after.equals(before)).as("after write %d: %s", write, after).isTrue();
			found.add(moved ? "moved" : "stayed");
			assertThat(claimsOf(patient)).allSatisfy((claims) -> assertThat(claims).hasSize(29));
			this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
			this.clock.set(MondayMorning.NOW);
		}
		assertThat(found).containsExactlyInAnyOrder("moved", "stayed");
	}

	@Test
	void whoStandsStillWhileTheirMoveIsGivenUpLeavesNothingClaimed() {
		for (int write = 1; write <= MOST_WRITES && !this.trap.isLeftSet(); write++) {
			String patient = "sleeps-" + write;
			String id = this.desk.bookSeries(threeMornings(patient, "pt-alvarado", write).replace("09:00", "13:00"))
				.text("$.id");
			this.trap.doAt(write, () -> awaitRest(patient));

			this.desk.changeSeries(id, "reschedule", "{\"time\":\"14:00\"}");
			awaitRest(patient);

			assertThat(claimsOf(patient)).as("before write %d", write)
				.allSatisfy((claims) -> assertThat(claims).hasSize(29));
			this.clock.set(MondayMorning.NOW);
		}
	}

	@Test
	void whereverACancellationDiesAllVisitsAreCancelledOrNone() {
		Set<Integer> found = new HashSet<>();
		for (int write = 1; write <= MOST_WRITES && !this.trap.isLeftSet(); write++) {
			String patient = "cancels-" + write;
			String id = this.desk.bookSeries(threeMornings(patient, "pt-alvarado", write).replace("09:00", "08:00"))
				.text("$.id");
			this.trap.killAt(write);

			this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
			awaitRest(patient);

			int left = booked(patient).size();
			assertThat(left).as("after write %d", write).isIn(0, 3);
			found.add(left);
			this.clock.set(MondayMorning.NOW);
		}
		assertThat(found).containsExactlyInAnyOrder(0, 3);
	}

	@Test
	void whatSomebodyTakesBackWhileACancellationStandsStillStays() {
		String id = this.desk.bookSeries(threeMornings("regrets", "pt-moreno", 18)).text("$.id");
		this.trap.killAt(3);
		this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
		String takenBack = appointments("regrets", "cancelled").get(0);

		this.desk.post("/api/appointments/" + takenBack + "/undo");
		awaitRest("regrets");

		assertThat(booked("regrets")).containsExactly(takenBack);
		assertThat(appointments("regrets", "cancelled")).hasSize(2);
	}

	/** Holds end, and somebody looks after what is left. */
	private void awaitRest(String patient) {
		this.clock.advance(Duration.ofMinutes(5));
		await().untilAsserted(() -> {
			assertThat(this.mongo.getCollection("series")
				.countDocuments(new Document("patientId", patient).append("dueAt", new Document("$exists", true))))
				.isZero();
			assertThat(appointments(patient, "held")).isEmpty();
		});
	}

	private List<String> booked(String patient) {
		return appointments(patient, "booked");
	}

	private List<String> appointments(String patient, String status) {
		return this.desk.get("/api/appointments?patientId=" + patient)
			.texts("$.items[?(@.status=='" + status + "')].id");
	}

	private List<String> starts(String series) {
		return this.desk.get("/api/series/" + series).texts("$.visits[*].start");
	}

	/** What each appointment of the patient claims that claims anything. */
	private List<List<String>> claimsOf(String patient) {
		return this.mongo.find(Query.query(Criteria.where("patientId").is(patient)), Document.class, "appointments")
			.stream()
			.filter((appointment) -> appointment.containsKey("claims"))
			.map((appointment) -> appointment.getList("claims", String.class))
			.toList();
	}

	private static String threeMornings(String patient, String practitioner, int week) {
		return pattern(patient, practitioner, week, "[\"MONDAY\",\"TUESDAY\",\"THURSDAY\"]");
	}

	private static String mondayWednesdayFriday(String patient, int week) {
		return pattern(patient, "pt-brooks", week, "[\"MONDAY\",\"WEDNESDAY\",\"FRIDAY\"]");
	}

	private static String pattern(String patient, String practitioner, int week, String weekdays) {
		return SeriesBodies.wish(patient, ",\"practitionerId\":\"" + practitioner + "\"",
				"{\"from\":\"%s\",\"weekdays\":%s,\"weeks\":1,\"time\":\"09:00\"}".formatted(MONDAY.plusWeeks(week),
						weekdays));
	}

}
