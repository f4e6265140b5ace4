package org.clinicops.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Many desks that want the same thing at the same moment. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class RaceIT {

	private static final int DESKS = 64;

	private static final ExecutorService THREADS = Executors.newFixedThreadPool(DESKS);

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private Desk desk;

	@AfterAll
	static void goHome() {
		THREADS.shutdown();
	}

	@Test
	void of64DesksThatWantOneTimeExactlyOneGetsItAndTheOthersLeaveNothingBehind() {
		for (int round = 0; round < 10; round++) {
			String start = LocalDate.of(2026, 12, 7).plusWeeks(round) + "T09:00:00-08:00";
			String patient = "round-" + round + "-patient-";

			List<Answer> answers = race(
					(i) -> this.desk.book(Desk.evaluation(patient + i, "pt-alvarado", "WH", start)));

			assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
			assertThat(answers).filteredOn((answer) -> answer.status() != 201).hasSize(DESKS - 1).allSatisfy((lost) -> {
				assertThat(lost.status()).isEqualTo(409);
				assertThat(lost.reasons()).contains("practitioner-busy");
			});
			assertThat(patientsWithClaims(patient)).hasSize(1);
			String loser = patient + (patientsWithClaims(patient).contains(patient + "0") ? 1 : 0);
			assertThat(this.desk.book(Desk.evaluation(loser, "pt-brooks", "WH", start)).status()).isEqualTo(201);
		}
	}

	@Test
	void of64DesksThatWantOneDeviceForTwoTherapistsExactlyOneGetsIt() {
		this.desk.as(Tokens.bearer("admin")).offerTraction("TRACTION_TABLE");
		for (int round = 0; round < 5; round++) {
			String start = LocalDate.of(2027, 2, 3).plusWeeks(round) + "T08:30:00-08:00";

			List<Answer> answers = race((i) -> this.desk
				.book(Desk.traction("racer-" + i, (i % 2 == 0) ? "pt-chen" : "pt-delgado", "OR", start)));

			assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
			assertThat(answers).filteredOn((answer) -> answer.status() != 201).hasSize(DESKS - 1).allSatisfy((lost) -> {
				assertThat(lost.status()).isEqualTo(409);
				assertThat(lost.reasons()).contains("device-busy");
			});
		}
	}

	@Test
	void of64VisitsThatMoveToOneTimeExactlyOneGetsItAndTheOthersKeepTheirs() {
		List<String> times = List.of("08:30", "10:00", "13:15", "14:45");
		List<String> visits = IntStream.range(0, DESKS)
			.mapToObj((i) -> this.desk.book(Desk.evaluation("mover-" + i, "pt-chen", "OR",
					onTheWall(LocalDate.of(2027, 1, 5).plusWeeks(i / 4), times.get(i % 4))))
				.text("$.id"))
			.toList();

		List<Answer> answers = race(
				(i) -> this.desk.change(visits.get(i), "reschedule", "{\"start\":\"2026-12-21T08:30:00-08:00\"}"));

		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.hasSize(DESKS - 1)
			.allSatisfy((lost) -> assertThat(lost.status()).isEqualTo(409));
		assertThat(visits.stream().map((visit) -> this.desk.get("/api/appointments/" + visit).text("$.start")))
			.doesNotHaveDuplicates();
	}

	private static String onTheWall(LocalDate date, String time) {
		return date.atTime(LocalTime.parse(time))
			.atZone(ZoneId.of("America/Los_Angeles"))
			.toOffsetDateTime()
			.toString();
	}

	@Test
	void howeverTheWishesOverlapTheBookDoesNot() {
		Random random = new Random(7);
		List<String> bodies = IntStream.range(0, DESKS * 4)
			.mapToObj((i) -> Desk.evaluation("overlap-" + i, random.nextBoolean() ? "pt-chen" : "pt-delgado", "OR",
					"2026-12-16T%02d:%02d:00-08:00".formatted(8 + random.nextInt(3), 15 * random.nextInt(4))))
			.toList();
		for (int batch = 0; batch < 4; batch++) {
			int first = batch * DESKS;
			assertThat(race((i) -> this.desk.book(bodies.get(first + i)))).extracting(Answer::status)
				.isSubsetOf(201, 409, 422);
		}

		Answer day = this.desk.get("/api/appointments?site=OR&date=2026-12-16&size=100");
		assertThat(day.texts("$.items[*].id")).hasSizeGreaterThan(2);
		assertDisjoint(day, "practitionerId");
		assertDisjoint(day, "roomId");
	}

	@Test
	void theSameCommandAtOnceFrom64DesksIsOneAppointment() {
		String body = Desk.evaluation("impatient", "pt-chen", "OR", "2026-12-17T08:30:00-08:00");

		List<Answer> answers = race((i) -> this.desk.book(body, "one-key"));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(new HashSet<>(answers)).hasSize(1);
		assertThat(this.desk.get("/api/appointments?patientId=impatient").text("$.total")).isEqualTo("1");
	}

	@Test
	void oneRequestAtOnceFrom64DesksIsBookedOnce() {
		String intake = Desk.intake("ROUTINE", "\"PAIN_MANAGEMENT\"", "");
		String request = intake + "-pain-management";
		this.desk.awaitRequest(request);

		List<LocalDate> mondays = Stream
			.of("2026-12-14", "2026-12-21", "2027-01-04", "2027-01-11", "2027-01-25", "2027-02-01")
			.map(LocalDate::parse)
			.toList();
		List<Answer> answers = race((i) -> this.desk.book("""
				{"bookingRequestId":"%s","patientId":"patient-of-%s","visitType":"MEDICATION_CHECK","site":"WH",
				"practitionerId":"pm-stein","start":"%sT%02d:%02d:00-08:00"}""".formatted(request, intake,
				mondays.get(i / 12), 9 + (i % 12) / 4, 15 * (i % 4))));

		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() != 201)
			.allSatisfy((lost) -> assertThat(lost.reasons()).containsExactly("request-already-booked"));
		assertThat(Broker.await("clinic.scheduling.v1", 1,
				(event) -> event.type().contains("booked") && event.data().contains(request)))
			.hasSize(1);
	}

	/** Lets every desk act at once; what each was answered. */
	private List<Answer> race(IntFunction<Answer> action) {
		CyclicBarrier start = new CyclicBarrier(DESKS);
		List<Callable<Answer>> desks = IntStream.range(0, DESKS).<Callable<Answer>>mapToObj((i) -> () -> {
			start.await();
			return action.apply(i);
		}).toList();
		try {
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> answer : THREADS.invokeAll(desks)) {
				answers.add(answer.get());
			}
			return answers;
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Set<String> patientsWithClaims(String prefix) {
		Set<String> patients = new HashSet<>();
		this.mongo.getCollection("appointments")
			.find()
			.map((appointment) -> appointment.getList("claims", String.class))
			.forEach((claims) -> claims.stream()
				.filter((claim) -> claim.startsWith("patient:" + prefix))
				.map((claim) -> claim.substring("patient:".length(), claim.indexOf('@')))
				.forEach(patients::add));
		return patients;
	}

	/** Told from what the desk sees, buffers included, not from claims. */
	private static void assertDisjoint(Answer day, String resource) {
		Collection<String> owners = new HashSet<>(day.texts("$.items[*]." + resource));
		for (String owner : owners) {
			List<OffsetDateTime> starts = day.texts("$.items[?(@." + resource + "=='" + owner + "')].start")
				.stream()
				.map(OffsetDateTime::parse)
				.sorted()
				.toList();
			for (int i = 1; i < starts.size(); i++) {
				assertThat(Duration.between(starts.get(i - 1), starts.get(i))).as(owner)
					.isGreaterThanOrEqualTo(Duration.ofMinutes(70));
			}
		}
	}

}
