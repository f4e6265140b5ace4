package org.clinicops.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

/**
 * From an accepted intake to what other people see of it: the booking request in the
 * queue, and the mail to the surgeon. Intakes come at a fixed rate whatever the answers
 * take; beside each, the raw client sends a record on the same broker.
 * <p>
 * Needs a running {@code ./clinic up}. Options: intakes a second (20), seconds a round
 * (20), rounds (3); one more round before them warms up.
 */
final class Flow {

	private static final String INTAKES = "http://localhost:8081/api/intakes";

	private static final String REQUESTS = "http://localhost:8082/api/booking-requests/";

	private static final String REFERRALS = "http://localhost:8083/api/referrals/";

	private static final String MAILS = "http://localhost:8025/api/mails";

	private static final String BROKERS = "localhost:9092";

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

	private static final String FORM = """
			{"language":"en","patient":{"givenName":"Bench","familyName":"Mark","birthDate":"1970-01-01",
			"phone":"+1 562 555 0100"},"condition":"CERVICAL_DYSTONIA","answers":{"painScore":6,"redFlags":[]},
			"pathways":["PHYSICAL_THERAPY","INJECTION"],"preferredSites":["WH"],"consent":true}""";

	private final Clinic clinic = Clinic.as("receptionist");

	private final OpenedRequests opened = new OpenedRequests(BROKERS);

	private final ExecutorService clients = Executors.newCachedThreadPool();

	/** By the referral's id. */
	private final Map<String, String> intakeOf = new ConcurrentHashMap<>();

	private final int perSecond;

	private final int seconds;

	private Flow(int perSecond, int seconds) {
		this.perSecond = perSecond;
		this.seconds = seconds;
	}

	public static void main(String[] args) {
		Flow flow = new Flow(argument(args, 0, 20), argument(args, 1, 20));
		int rounds = argument(args, 2, 3);
		Surroundings.print();
		System.out.printf("%d intakes/s, %d rounds of %d s after one to warm up; milliseconds%n", flow.perSecond,
				rounds, flow.seconds);
		System.out.println("| round | step | p50 | p99 | n | p50 / raw p50 |");
		System.out.println("|---|---|---|---|---|---|");
		try (flow.opened; RawKafka raw = new RawKafka(BROKERS)) {
			flow.round(raw, "warm-up");
			for (int round = 1; round <= rounds; round++) {
				flow.round(raw, Integer.toString(round));
			}
		}
		flow.clients.shutdown();
	}

	private static int argument(String[] args, int index, int otherwise) {
		return (args.length > index) ? Integer.parseInt(args[index]) : otherwise;
	}

	private void round(RawKafka raw, String name) {
		Figures accepted = new Figures();
		Figures visible = new Figures();
		Map<String, Instant> acceptedAt = new ConcurrentHashMap<>();
		raw.round();
		openLoop(() -> {
			raw.send();
			long start = System.nanoTime();
			String id = this.clinic.post(INTAKES, FORM).path("id").asString();
			long answered = System.nanoTime();
			acceptedAt.put(id, Instant.now());
			accepted.add(answered - start);
			this.opened.await(id + "-physical-therapy");
			requireVisible(id + "-physical-therapy");
			visible.add(System.nanoTime() - answered);
		});
		Figures mailed = mails(acceptedAt);
		Figures produced = raw.round();
		row(name, "raw produce → consume", produced, produced);
		row(name, "POST → accepted", accepted, produced);
		row(name, "accepted → booking request visible", visible, produced);
		row(name, "accepted → mail at the SMTP server", mailed, produced);
	}

	/**
	 * Starts the work at the rate, without waiting for it, and returns when all is done.
	 */
	private void openLoop(Runnable work) {
		long interval = TimeUnit.SECONDS.toNanos(1) / this.perSecond;
		long start = System.nanoTime();
		CompletableFuture<?>[] all = new CompletableFuture<?>[this.perSecond * this.seconds];
		for (int i = 0; i < all.length; i++) {
			LockSupport.parkNanos(start + i * interval - System.nanoTime());
			all[i] = CompletableFuture.runAsync(work, this.clients);
		}
		CompletableFuture.allOf(all).join();
	}

	private void requireVisible(String request) {
		if (!this.clinic.exists(REQUESTS + request)) {
			throw new IllegalStateException("The booking request " + request + " was announced but cannot be read");
		}
	}

	/** Reads from the mail server when the mail about each intake arrived there. */
	private Figures mails(Map<String, Instant> acceptedAt) {
		long deadline = System.nanoTime() + PATIENCE;
		Figures found = new Figures();
		while (found.count() < acceptedAt.size() && System.nanoTime() < deadline) {
			found = new Figures();
			for (JsonNode mail : this.clinic.get(MAILS)) {
				Instant accepted = isAboutReferral(mail) ? acceptedAt.get(intakeOf(mail)) : null;
				if (accepted != null) {
					found.add(Duration.between(accepted, Instant.parse(mail.path("receivedAt").asString())).toNanos());
				}
			}
		}
		return found;
	}

	/** Others go to patients. */
	private static boolean isAboutReferral(JsonNode mail) {
		return mail.path("text").asString().contains("/referrals/");
	}

	/** The mail links to the referral, which knows its intake. */
	private String intakeOf(JsonNode mail) {
		String referral = mail.path("text").asString().replaceFirst("(?s).*/referrals/(\\S+).*", "$1");
		return this.intakeOf.computeIfAbsent(referral,
				(id) -> this.clinic.get(REFERRALS + id).path("intakeId").asString());
	}

	private static void row(String round, String step, Figures figures, Figures raw) {
		System.out.printf("| %s | %s | %.1f | %.1f | %d | %.1f |%n", round, step, figures.percentile(0.5),
				figures.percentile(0.99), figures.count(), figures.percentile(0.5) / raw.percentile(0.5));
	}

}
