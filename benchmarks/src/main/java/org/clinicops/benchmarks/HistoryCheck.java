package org.clinicops.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.clinicops.benchmarks.history.Extent;
import org.clinicops.benchmarks.history.HistoryRun;
import org.clinicops.benchmarks.history.Verdict;
import org.clinicops.benchmarks.history.Verdict.Counted;

/**
 * Whether the appointment book ever gives one time to two: see {@link HistoryRun}. Ends
 * with 1 if it does, or if the run was cut short.
 * <p>
 * Needs a running {@code ./clinic up}, whose broker and identity provider it uses; store
 * and instances are its own. Options: {@code --attempts} (1000000), {@code --seed},
 * {@code --kills} at least (2; 0 for none), {@code --pause} seconds between two kills
 * (30), {@code --minutes} at most (1440), {@code --races} of 64 for one time (100),
 * {@code --without-index}: the checker has to find what happens then.
 */
final class HistoryCheck {

	private static final int DAYS = 150;

	private HistoryCheck() {
	}

	public static void main(String[] args) throws Exception {
		long seed = option(args, "seed").orElseGet(() -> Instant.now().getEpochSecond());
		long attempts = option(args, "attempts").orElse(1_000_000L);
		Extent extent = new Extent(seed, DAYS, storeMegabytes(attempts), attempts,
				Math.toIntExact(option(args, "kills").orElse(2L)),
				Duration.ofSeconds(option(args, "pause").orElse(30L)),
				Duration.ofMinutes(option(args, "minutes").orElse(1440L)));
		Surroundings.print();
		boolean withoutIndex = Arrays.asList(args).contains("--without-index");
		Path stack = Path.of(Optional.ofNullable(System.getenv("CLINIC_DATA")).orElse(".clinic"));
		Path directory = Path.of("benchmarks/target/history-" + seed);
		boolean fair;
		try (HistoryRun run = HistoryRun.start(stack, directory, extent,
				(role) -> Clinic.script("token", "--role", role).strip())) {
			fair = withoutIndex ? foundOut(run, extent) : isFair(run, extent, option(args, "races").orElse(100L));
		}
		System.exit(fair ? 0 : 1);
	}

	private static boolean isFair(HistoryRun run, Extent extent, long races) throws Exception {
		List<Map<Integer, Long>> unfair = new ArrayList<>();
		for (int round = 0; round < races; round++) {
			Map<Integer, Long> statuses = run.race()
				.stream()
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
			if (!statuses.equals(Map.of(201, 1L, 409, 63L))) {
				unfair.add(statuses);
			}
		}
		System.out.printf("%d races of 64 for one time; not one 201 and 63 × 409: %s%n", races, unfair);
		run.run(extent, System.out);
		Verdict verdict = print(run.check());
		return verdict.isClean() && unfair.isEmpty() && verdict.number(Counted.ATTEMPTS) >= extent.attempts();
	}

	/** Whether the checker finds what the missing index lets happen. */
	private static boolean foundOut(HistoryRun run, Extent extent) throws Exception {
		run.dropUniqueIndex();
		run.run(extent.undisturbed(extent.attempts()), System.out);
		return !print(run.check()).isClean();
	}

	private static Verdict print(Verdict verdict) {
		System.out.print(verdict.table());
		verdict.examples().forEach(System.out::println);
		return verdict;
	}

	/** A fifth of the attempts leaves a document behind. */
	private static int storeMegabytes(long attempts) {
		return 256 + Math.toIntExact(attempts / 300);
	}

	private static Optional<Long> option(String[] args, String name) {
		int index = Arrays.asList(args).indexOf("--" + name);
		return (index < 0) ? Optional.empty() : Optional.of(Long.valueOf(args[index + 1]));
	}

}
