package org.clinicops.scheduling.changes.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.clinicops.scheduling.changes.Change;
import org.clinicops.scheduling.changes.Changes;
import org.clinicops.scheduling.changes.Place;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeStreamTest {

	private static final ChangesSettings SETTINGS = new ChangesSettings(1, 2, Duration.ofSeconds(15));

	private final Changes changes = new Changes();

	private final ChangeStream stream = new ChangeStream(new SseEmitter(0L), (news) -> true, SETTINGS,
			Clock.systemUTC());

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	@Test
	void aReaderWhoIsTooSlowIsDisconnectedAndHoldsNothingUp() throws Exception {
		CompletableFuture<Void> catchingUp = new CompletableFuture<>();
		Thread reader = start(catchingUp);
		catchingUp.get(10, TimeUnit.SECONDS);

		for (int number = 0; number < 3; number++) {
			this.changes.tell(new Change(0, number, null));
		}
		this.end.complete(null);

		reader.join(10_000);
		assertThat(reader.isAlive()).isFalse();
	}

	@Test
	void aReaderWhoKeepsUpStaysUntilTheStreamIsEnded() throws Exception {
		CompletableFuture<Void> catchingUp = new CompletableFuture<>();
		Thread reader = start(catchingUp);
		catchingUp.get(10, TimeUnit.SECONDS);

		this.changes.tell(new Change(0, 0, null));
		this.end.complete(null);
		reader.join(300);
		assertThat(reader.isAlive()).isTrue();

		this.stream.end();
		reader.join(10_000);
		assertThat(reader.isAlive()).isFalse();
	}

	/** A reader who is told what they missed until the end of that is let go. */
	private Thread start(CompletableFuture<Void> catchingUp) {
		Thread reader = new Thread(() -> {
			try {
				this.stream.run(Place.BEGINNING, Instant.MAX, this.changes, (from, to) -> {
					catchingUp.complete(null);
					this.end.join();
					return Optional.of(List.of());
				});
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		reader.start();
		return reader;
	}

}
