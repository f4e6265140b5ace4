package org.clinicops.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.clinicops.benchmarks.history.Extent;
import org.clinicops.benchmarks.history.HistoryRun;
import org.clinicops.benchmarks.history.Verdict;
import org.clinicops.benchmarks.history.Verdict.Counted;
import org.clinicops.benchmarks.history.Violation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * The appointment book in the hands of 64 clients at two instances that are killed
 * meanwhile; in the end without what prevents double bookings, which has to be found.
 * Store and instances are its own. The long form is {@code benchmarks/run history}.
 */
@ExtendWith(StackExtension.class)
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryIT {

	private static final int ATTEMPTS = 10_000;

	private final Extent extent = new Extent(Instant.now().getEpochSecond(), 42, 256, ATTEMPTS, 2,
			Duration.ofSeconds(2), Duration.ofMinutes(20));

	private final HistoryRun run;

	HistoryIT(Stack stack) throws IOException, InterruptedException {
		Path directory = Path.of("target", "history-" + this.extent.seed());
		this.run = HistoryRun.start(stack.file(""), directory, this.extent, new Tokens(stack)::role);
	}

	@AfterAll
	void stop() {
		this.run.close();
	}

	@RepeatedTest(5)
	@Order(1)
	void ofManyWhoBookOneTimeAtTwoInstancesOneGetsItAndNobodySeesAFailure() throws Exception {
		assertThat(this.run.race().stream().collect(groupingBy((status) -> status, counting())))
			.containsOnly(entry(201, 1L), entry(409, 63L));
	}

	@Test
	@Order(2)
	void nothingIsGivenTwiceNorLostNorRefusedWithoutReasonWhileInstancesAreKilled() throws Exception {
		this.run.run(this.extent, System.out);
		Verdict verdict = this.run.check();

		System.out.print(verdict.table());
		assertThat(verdict.examples()).isEmpty();
		assertThat(verdict.number(Counted.ATTEMPTS)).isGreaterThanOrEqualTo(ATTEMPTS);
		assertThat(verdict.number(Counted.CONTESTED)).isGreaterThan(ATTEMPTS / 3);
		assertThat(verdict.number(Counted.JUSTIFIED)).isGreaterThan(ATTEMPTS / 5);
		assertThat(verdict.number(Counted.WITH_DEVICE)).as("visits on a device").isPositive();
		assertThat(verdict.number(Counted.UNKNOWN)).as("lost answers").isPositive();
	}

	@Test
	@Order(3)
	void withoutTheUniqueIndexTheCheckerFindsDoubleBookings() throws Exception {
		this.run.dropUniqueIndex();
		this.run.run(this.extent.undisturbed(ATTEMPTS / 20), System.out);

		assertThat(this.run.check().violations()).containsKeys(Violation.Kind.OVERLAP, Violation.Kind.CLAIMED_TWICE);
	}

}
