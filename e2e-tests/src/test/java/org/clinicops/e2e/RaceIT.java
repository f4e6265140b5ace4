package org.clinicops.e2e;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** Many who want the same time at the same moment. */
@ExtendWith(StackExtension.class)
@Order(4)
class RaceIT {

	private static final int CLIENTS = 64;

	private final Clinic clinic;

	private final String token;

	RaceIT(Stack stack) {
		this.clinic = new Clinic(stack);
		this.token = this.clinic.tokens().role("receptionist");
	}

	@RepeatedTest(3)
	void ofManyWhoBookOneTimeOneGetsItAndAllOthersLearnWhyNot() throws Exception {
		JsonNode time = this.clinic.freeTimes("PT_EVALUATION", "WH", this.token).get(0);
		List<Answer> answers = atOnce(time);
		assertThat(answers.stream().collect(groupingBy(Answer::status)).get(201)).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() != 201)
			.hasSize(CLIENTS - 1)
			.allSatisfy(RaceIT::saysThatTheTimeIsTaken);
		assertThat(this.clinic.freeTimes("PT_EVALUATION", "WH", this.token)).doesNotContain(time);
	}

	private static void saysThatTheTimeIsTaken(Answer answer) {
		JsonNode problem = answer.expect(409);
		assertThat(problem.required("code").asString()).isEqualTo("time-not-free");
		assertThat(problem.required("reasons").findValuesAsString("code")).contains("practitioner-busy");
	}

	private List<Answer> atOnce(JsonNode time) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			CyclicBarrier start = new CyclicBarrier(CLIENTS);
			List<Future<Answer>> answers = IntStream.range(0, CLIENTS).mapToObj((client) -> clients.submit(() -> {
				start.await();
				return this.clinic.post(Part.SCHEDULING, "/api/appointments", this.token,
						Clinic.booking(time, "PT_EVALUATION", "racer-" + UUID.randomUUID()));
			})).toList();
			return answers.stream().map(RaceIT::get).toList();
		}
		finally {
			clients.shutdown();
		}
	}

	private static Answer get(Future<Answer> answer) {
		try {
			return answer.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
