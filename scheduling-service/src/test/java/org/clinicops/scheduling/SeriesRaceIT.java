package org.clinicops.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Many desks that want series of the same times at the same moment. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class SeriesRaceIT {

	private static final int DESKS = 16;

	private static final ExecutorService THREADS = Executors.newFixedThreadPool(DESKS);

	@Autowired
	private Desk desk;

	@AfterAll
	static void goHome() {
		THREADS.shutdown();
	}

	@Test
	void ofManySeriesOfTheSameTimesExactlyOneIsBooked() throws Exception {
		for (int round = 0; round < 3; round++) {
			String prefix = "round-" + round + "-";
			LocalDate from = LocalDate.of(2027, 1, 4).plusWeeks(4L * round);

			List<Answer> answers = atOnce((i) -> this.desk.bookSeries(wish(prefix + i, from, "TUESDAY\",\"FRIDAY", 8)));

			assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
			assertThat(answers).filteredOn((answer) -> answer.status() != 201)
				.allSatisfy((lost) -> lost.assertProblem(409, "series-incomplete"));
			assertWholeOrNothing(prefix, answers, 8);
		}
	}

	@Test
	void howeverSeriesOverlapEachIsThereWholeOrNotAtAll() throws Exception {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<String> bodies = IntStream.range(0, DESKS)
			.mapToObj((i) -> wish("overlap-" + i, LocalDate.of(2027, 4, 5).plusDays(random.nextInt(14)),
					random.nextBoolean() ? "TUESDAY\",\"FRIDAY" : "FRIDAY\",\"MONDAY", 4))
			.toList();

		List<Answer> answers = atOnce((i) -> this.desk.bookSeries(bodies.get(i)));

		assertThat(answers).as("seed " + seed).extracting(Answer::status).containsOnly(201, 409).contains(201);
		assertWholeOrNothing("overlap-", answers, 4);
	}

	@Test
	void theSameCommandAtOnceFromManyDesksIsOneSeries() throws Exception {
		String body = wish("impatient", LocalDate.of(2027, 1, 4), "WEDNESDAY", 4);

		List<Answer> answers = atOnce((i) -> this.desk.bookSeries(body, "one-key"));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(answers).extracting((answer) -> answer.text("$.id")).containsOnly(answers.get(0).text("$.id"));
		assertThat(this.desk.get("/api/appointments?patientId=impatient").text("$.total")).isEqualTo("4");
	}

	private void assertWholeOrNothing(String prefix, List<Answer> answers, int visits) {
		for (int i = 0; i < DESKS; i++) {
			List<String> booked = this.desk.get("/api/appointments?size=100&patientId=" + prefix + i)
				.texts("$.items[?(@.status=='booked' || @.status=='held')].id");
			assertThat(booked).hasSize((answers.get(i).status() == 201) ? visits : 0);
		}
	}

	private static String wish(String patient, LocalDate from, String weekdays, int visits) {
		return SeriesBodies.wish(patient, ",\"practitionerId\":\"pt-moreno\"",
				"{\"from\":\"%s\",\"weekdays\":[\"%s\"],\"visits\":%d,\"time\":\"09:00\"}".formatted(from, weekdays,
						visits));
	}

	/** Lets every desk act at once; what each was answered. */
	private static List<Answer> atOnce(IntFunction<Answer> action) throws Exception {
		CyclicBarrier start = new CyclicBarrier(DESKS);
		List<Callable<Answer>> desks = IntStream.range(0, DESKS).<Callable<Answer>>mapToObj((i) -> () -> {
			start.await();
			return action.apply(i);
		}).toList();
		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> answer : THREADS.invokeAll(desks)) {
			answers.add(answer.get());
		}
		return answers;
	}

}
