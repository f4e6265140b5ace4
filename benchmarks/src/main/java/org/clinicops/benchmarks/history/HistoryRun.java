package org.clinicops.benchmarks.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import org.clinicops.benchmarks.history.Operation.Kind;

/**
 * 64 clients at two instances of the scheduling service, of which one or the other is
 * killed now and then, and afterwards the checker's verdict. Runs follow one another in
 * one book until it is closed.
 */
public final class HistoryRun implements Closeable {

	private static final Duration REPORTS = Duration.ofSeconds(10);

	private final Instances instances;

	private final Book book;

	private final Wire wire;

	private final Offers offers;

	private final RandomGenerator random;

	private final History history = new History();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private HistoryRun(Instances instances, Book book, Wire wire, long seed) throws IOException {
		this.instances = instances;
		this.book = book;
		this.wire = wire;
		this.random = new SplittableRandom(seed);
		this.offers = new Offers(book.freeTimes(wire), book.catalogue(), seed);
	}

	/**
	 * Starts the instances beside a running stack.
	 * @param stack where that has its data
	 * @param directory for their own
	 * @param tokens by role
	 */
	public static HistoryRun start(Path stack, Path directory, Extent extent, UnaryOperator<String> tokens)
			throws IOException, InterruptedException {
		String receptionist = tokens.apply("receptionist");
		Instances instances = new Instances(stack.toAbsolutePath(), directory.toAbsolutePath(), extent);
		new TractionTables(tokens.apply("admin")).require(instances.ports());
		Book book = new Book(instances.ports()[0], receptionist, extent.days());
		Wire wire = new Wire(book.catalogue(), receptionist, tokens.apply("coordinator"));
		return new HistoryRun(instances, book, wire, extent.seed());
	}

	/**
	 * All go for one time at one moment; answers the status that each was given. The time
	 * is free again after that.
	 */
	public List<Integer> race() throws InterruptedException, ExecutionException {
		Visit prize = this.offers.any(this.random);
		CyclicBarrier start = new CyclicBarrier(Shared.CLIENTS);
		String name = "race-" + this.random.nextLong(Long.MAX_VALUE) + "-";
		List<Future<Integer>> answers = new ArrayList<>();
		for (int client = 0; client < Shared.CLIENTS; client++) {
			String patient = name + client;
			Desk desk = desk(new SplittableRandom(client));
			answers.add(this.threads.submit(() -> {
				try (desk) {
					start.await();
					Answer answer = desk.create(Kind.BOOK, patient, prize.of(patient), true);
					start.await();
					if (answer.entry() != null) {
						desk.change(Kind.CANCEL, answer.entry(), null, false);
					}
					return answer.status();
				}
			}));
		}
		List<Integer> statuses = new ArrayList<>();
		for (Future<Integer> answer : answers) {
			statuses.add(answer.get());
		}
		return statuses;
	}

	/** Lets the clients work, and kills meanwhile. */
	public void run(Extent extent, PrintStream out) throws IOException, InterruptedException, ExecutionException {
		out.println("Seed " + extent.seed());
		AtomicBoolean over = new AtomicBoolean();
		Shared shared = new Shared(Long.toString(extent.seed()));
		List<Future<?>> clients = new ArrayList<>();
		for (int number = 0; number < Shared.CLIENTS; number++) {
			RandomGenerator random = new SplittableRandom(extent.seed() * Shared.CLIENTS + number);
			clients.add(this.threads
				.submit(new Client(number, desk(random), this.offers, shared, () -> !over.get(), random)));
		}
		try {
			disturb(extent, out, clients);
		}
		finally {
			over.set(true);
		}
		for (Future<?> client : clients) {
			client.get();
		}
	}

	private void disturb(Extent extent, PrintStream out, List<Future<?>> clients)
			throws IOException, InterruptedException {
		long before = this.history.attempts();
		int kills = 0;
		Instant start = Instant.now();
		Instant nextKill = start.plus(extent.pause());
		Instant nextReport = start;
		long done = 0;
		while ((done < extent.attempts() || kills < extent.kills()) && clients.stream().noneMatch(Future::isDone)
				&& Instant.now().isBefore(start.plus(extent.limit()))) {
			if (extent.kills() > 0 && Instant.now().isAfter(nextKill)) {
				this.instances.killAndRestart(kills++ % Instances.COUNT);
				nextKill = Instant.now().plus(extent.pause());
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
			done = this.history.attempts() - before;
			if (Instant.now().isAfter(nextReport)) {
				nextReport = Instant.now().plus(REPORTS);
				report(out, done, extent.attempts(), kills, Duration.between(start, Instant.now()));
			}
		}
		report(out, done, extent.attempts(), kills, Duration.between(start, Instant.now()));
	}

	private static void report(PrintStream out, long done, long wanted, int kills, Duration since) {
		double rate = done * 1000.0 / Math.max(1, since.toMillis());
		out.printf("%d of %d attempts, %.0f/s, %d kills, %.0f s to go%n", done, wanted, rate, kills,
				Math.max(0, wanted - done) / Math.max(1, rate));
	}

	private Desk desk(RandomGenerator random) {
		return new Desk(this.instances.ports(), this.wire, this.history, random);
	}

	/**
	 * Takes away what prevents double bookings: from now on the checker must find some.
	 */
	public void dropUniqueIndex() {
		Book.dropUniqueIndex(this.instances.uri());
	}

	/** Replays all that has happened up to now. */
	public Verdict check() throws IOException, InterruptedException {
		this.instances.awaitReady();
		return Checker.check(this.book.catalogue(), this.history.operations(),
				this.book.read(this.wire, this.instances.uri()), this.instances.outages());
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		this.instances.close();
	}

}
