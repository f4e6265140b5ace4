package org.clinicops.e2e;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/**
 * Patients who ask for help one after the other, and ask again under the same key
 * whenever they get no good answer.
 */
final class IntakeStream implements AutoCloseable {

	private static final int CLIENTS = 4;

	private static final int MILLIS_BETWEEN = 20;

	private final ObjectNode form = Person.named("Celestino", "Barragan")
		.asksFor("PHYSICAL_THERAPY", "PAIN_MANAGEMENT", "INJECTION");

	private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);

	/** Ids of intakes by the key that they were acknowledged under. */
	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	private final Clinic clinic;

	IntakeStream(Clinic clinic) {
		this.clinic = clinic;
	}

	/**
	 * Begins to hand in this many. One that fails is missed by
	 * {@link #awaitAcknowledged}.
	 */
	@SuppressWarnings("FutureReturnValueIgnored")
	void start(int count) {
		IntStream.range(0, count)
			.forEach((number) -> this.clients.schedule(this::handInUntilAcknowledged, (long) number * MILLIS_BETWEEN,
					TimeUnit.MILLISECONDS));
	}

	private void handInUntilAcknowledged() {
		String key = UUID.randomUUID().toString();
		await().pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(250))
			.until(() -> handIn(key), (id) -> id != null);
	}

	private @Nullable String handIn(String key) {
		try {
			Answer answer = this.clinic.submit(this.form, key);
			if (answer.status() == 201) {
				return this.acknowledged.computeIfAbsent(key, (first) -> answer.json().required("id").asString());
			}
		}
		catch (IllegalStateException ex) {
			// Not answered: whether it was taken in, nobody can tell.
		}
		return null;
	}

	/** Returns as soon as so many have been acknowledged. */
	void awaitAcknowledged(int count) {
		await().pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> this.acknowledged.size() >= count);
	}

	/** Ids of the intakes that were acknowledged. */
	Collection<String> acknowledged() {
		return this.acknowledged.values();
	}

	@Override
	public void close() {
		this.clients.shutdownNow();
	}

}
