package org.clinicops.benchmarks.book;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.benchmarks.Surroundings;
import org.clinicops.benchmarks.book.BigClinic.Slot;

/**
 * The appointment book over HTTP, with ever more appointments stored: searches, bookings,
 * and beside each booking the same writes through the raw driver on the same store. At
 * the end, whether two instances ever offer what is taken. Rounds at each level that do
 * not count come first: it takes the JVM some ten thousand bookings until it has compiled
 * what they use.
 * <p>
 * Starts what it needs by itself. Options, as {@code name=value}: levels (10000,100000,
 * 1000000: how many are stored), warmUps (8), rounds (3), seconds (5: of each search),
 * bookings (4000: of each round), stale (100000: slots that are taken and looked for),
 * storeHeap (14000 megabytes), jvm (further options of the service's JVM).
 */
final class Book {

	private static final int MOST_UPCOMING = 10_000;

	/** Working days that the stored visits to come are spread over. */
	private static final int FILLED_DAYS = 60;

	/** Working days after those, for what is booked here. */
	private static final int FREE_DAYS = 900;

	private static final int MANY = 64;

	private final Map<String, String> options = new TreeMap<>(Map.of("levels", "10000,100000,1000000", "warmUps", "8",
			"rounds", "3", "seconds", "5", "bookings", "4000", "stale", "100000", "storeHeap", "14000", "jvm", ""));

	private final Random random = new Random(20261124);

	private final List<Slot> filled = BigClinic.slots(BigClinic.today().plusDays(1), FILLED_DAYS, this.random);

	private final LocalDate boundary = BigClinic.today().plusDays(100);

	private int upcoming;

	private Book(String[] arguments) {
		for (String argument : arguments) {
			String[] option = argument.split("=", 2);
			if (option.length < 2 || this.options.put(option[0], option[1]) == null) {
				throw new IllegalArgumentException(argument + " is no option; there are " + this.options);
			}
		}
	}

	public static void main(String[] arguments) throws IOException {
		Book book = new Book(arguments);
		Surroundings.print();
		System.out
			.println("Options " + book.options + ", embedded store, client, broker and services on the same cores");
		try (Stack stack = new Stack(book.option("storeHeap"))) {
			book.run(stack);
		}
	}

	private int option(String name) {
		return Integer.parseInt(text(name));
	}

	private String text(String name) {
		return Objects.requireNonNull(this.options.get(name), name);
	}

	private void run(Stack stack) throws IOException {
		Process first = stack.service(Stack.FIRST_INSTANCE);
		try (User admin = new User(Stack.FIRST_INSTANCE, "admin")) {
			BigClinic.set(admin);
			admin.post(201, "/api/appointments",
					this.filled.get(this.filled.size() - 1).booking(BigClinic.FOLLOW_UP, "template"), "template");
		}
		stack.stop(first);
		try (RawBook book = new RawBook(); Backlog backlog = stack.backlog()) {
			book.removeFrom(BigClinic.today());
			List<List<Map<String, Load>>> levels = new ArrayList<>();
			for (String level : text("levels").split(",", -1)) {
				levels.add(level(stack, book, backlog, Integer.parseInt(level)));
			}
			if (levels.size() > 1) {
				printGrowth(levels);
			}
		}
		neverStale(stack);
	}

	private List<Map<String, Load>> level(Stack stack, RawBook book, Backlog backlog, int stored) throws IOException {
		long begun = System.nanoTime();
		int upcoming = Math.max(Math.min(stored / 5, MOST_UPCOMING), this.upcoming);
		book.addUpcoming(this.filled.subList(this.upcoming, upcoming));
		this.upcoming = upcoming;
		book.addPast((int) (stored - book.count()), this.random);
		long seeded = System.nanoTime();
		Process service = stack.service(Stack.FIRST_INSTANCE,
				Stream.of(text("jvm").split(" ", -1)).filter((option) -> !option.isEmpty()).toArray(String[]::new));
		System.out.printf("%n### %,d appointments stored, %,d of them to come%n%n", book.count(), upcoming);
		System.out.printf("stored in %.0f s; the service started and read the book in %.1f s%n", (seeded - begun) / 1e9,
				(System.nanoTime() - seeded) / 1e9);
		List<Process> watched = List.of(service, stack.store(), stack.broker());
		Iterator<Slot> slots = BigClinic.slots(this.boundary, FREE_DAYS, this.random).iterator();
		for (int i = 0; i < option("warmUps"); i++) {
			round(slots, book, backlog, watched);
		}
		List<Map<String, Load>> rounds = new ArrayList<>();
		for (int i = 0; i < option("rounds"); i++) {
			rounds.add(round(slots, book, backlog, watched));
		}
		print(rounds);
		stack.stop(service);
		return rounds;
	}

	private Map<String, Load> round(Iterator<Slot> slots, RawBook book, Backlog backlog, List<Process> watched) {
		Duration time = Duration.ofSeconds(option("seconds"));
		int count = option("bookings");
		Map<String, Load> round = new TreeMap<>();
		round.put("1 search, c=1", Searches.of(1, time, watched));
		round.put("2 search, c=64", Searches.of(MANY, time, watched));
		round.put("3 search in vain, c=1", Searches.inVain(1, time, watched));
		round.put("4 raw writes, c=1", Bookings.raw(1, Bookings.next(slots, count / 4), book, watched));
		round.put("5 booking, c=1", Bookings.of(1, Bookings.next(slots, count / 4), book, backlog, watched));
		round.put("6 raw writes, c=64", Bookings.raw(MANY, Bookings.next(slots, count), book, watched));
		round.put("7 booking, c=64", Bookings.of(MANY, Bookings.next(slots, count), book, backlog, watched));
		book.removeFrom(this.boundary);
		return round;
	}

	private static void print(List<Map<String, Load>> rounds) {
		System.out.printf("booking / raw writes, c=1 p50: %.1f; c=64 throughput: 1/%.1f%n%n",
				ratio(rounds, "5 booking, c=1", "4 raw writes, c=1", Load::p50),
				ratio(rounds, "6 raw writes, c=64", "7 booking, c=64", Load::perSecond));
		System.out.println(
				"| median of the rounds | p50 ms | p99 ms | per second | CPU ms: service | store | broker | client |");
		System.out.println("|---|---|---|---|---|---|---|---|");
		rounds.get(0).keySet().forEach((name) -> {
			System.out.printf("| %s | %.2f | %.1f | %.0f |", name.substring(2), median(rounds, name, Load::p50),
					median(rounds, name, Load::p99), median(rounds, name, Load::perSecond));
			for (int i = 0; i < 4; i++) {
				int process = i;
				System.out.printf(" %.2f |", median(rounds, name, (load) -> load.cpu().get(process)));
			}
			System.out.println();
		});
	}

	private static void printGrowth(List<List<Map<String, Load>>> levels) {
		System.out
			.printf("%n### Growth from level to level%n%n| CPU of service and store for each | times |%n|---|---|%n");
		for (String name : List.of("2 search, c=64", "7 booking, c=64")) {
			double[] cpu = levels.stream()
				.mapToDouble((rounds) -> median(rounds, name, (load) -> load.cpu().get(0) + load.cpu().get(1)))
				.toArray();
			System.out.println("| " + name.substring(2) + " | "
					+ IntStream.range(1, cpu.length)
						.mapToObj((level) -> "%.2f".formatted(cpu[level] / cpu[level - 1]))
						.collect(Collectors.joining(" · "))
					+ " |");
		}
	}

	private static double ratio(List<Map<String, Load>> rounds, String one, String other,
			ToDoubleFunction<Load> figure) {
		return median(rounds, one, figure) / median(rounds, other, figure);
	}

	private static double median(List<Map<String, Load>> rounds, String name, ToDoubleFunction<Load> figure) {
		double[] values = rounds.stream().map((round) -> round.get(name)).mapToDouble(figure).sorted().toArray();
		return values[values.length / 2];
	}

	private void neverStale(Stack stack) throws IOException {
		int count = option("stale");
		if (count > 0) {
			stack.service(Stack.FIRST_INSTANCE);
			stack.service(Stack.SECOND_INSTANCE);
			int stale = NeverStale.count(count, 16);
			System.out.printf("%n### Two instances%n%nstill offered right after it was taken: %d of %,d%n", stale,
					count);
		}
	}

}
