package org.clinicops.scheduling.changes.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.clinicops.scheduling.changes.Change;
import org.clinicops.scheduling.changes.Change.News;
import org.clinicops.scheduling.changes.ChangeLog;
import org.clinicops.scheduling.changes.Changes;
import org.clinicops.scheduling.changes.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One reader's stream, from when they ask until they go, fall behind or may not read any
 * more. Whatever it sends carries the place after it, with which the reader comes back,
 * here or to another instance. What happens meanwhile waits in a buffer, which is all
 * that a slow reader can fill.
 */
class ChangeStream implements Consumer<Change> {

	private static final long COME_BACK_AFTER = 2_000;

	private final SseEmitter emitter;

	private final Predicate<News> wanted;

	private final Duration heartbeat;

	private final Clock clock;

	/** Empty to look up: there is something else than a change. */
	private final BlockingQueue<Optional<Change>> buffer;

	private Instant spokenAt = Instant.MIN;

	private Place place = Place.BEGINNING;

	private volatile boolean ended;

	ChangeStream(SseEmitter emitter, Predicate<News> wanted, ChangesSettings settings, Clock clock) {
		this.emitter = emitter;
		this.wanted = wanted;
		this.heartbeat = settings.heartbeat();
		this.clock = clock;
		this.buffer = new LinkedBlockingQueue<>(settings.buffer());
	}

	/** Keeps a change for the reader; one who is too slow has to come back for it. */
	@Override
	public void accept(Change change) {
		if (!this.buffer.offer(Optional.of(change))) {
			this.ended = true;
		}
	}

	/** Ends as soon as what is being sent has been. */
	void end() {
		this.ended = true;
		this.buffer.offer(Optional.empty());
	}

	/**
	 * Tells the reader everything from a place on.
	 * @param from where they were; null for from now on
	 * @param end when they may not read any more
	 * @throws IOException if they have gone
	 */
	void run(@Nullable Place from, Instant end, Changes changes, ChangeLog log)
			throws IOException, InterruptedException {
		Place now = changes.join(this);
		try {
			begin(from, now, log);
			while (!this.ended && this.clock.instant().isBefore(end)) {
				waitForNext(end);
			}
		}
		finally {
			changes.leave(this);
		}
	}

	private void begin(@Nullable Place from, Place now, ChangeLog log) throws IOException {
		Optional<List<Change>> missed = (from != null) ? log.between(from, now) : Optional.of(List.of());
		this.place = (from != null && missed.isPresent()) ? from : now;
		SseEventBuilder first = SseEmitter.event().reconnectTime(COME_BACK_AFTER);
		send(missed.isPresent() ? first.comment("from here on") : first.name("reset").data("{}"));
		for (Change change : missed.orElse(List.of())) {
			tell(change);
		}
	}

	private void waitForNext(Instant end) throws IOException, InterruptedException {
		Instant beat = this.spokenAt.plus(this.heartbeat);
		Duration pause = Duration.between(this.clock.instant(), beat.isBefore(end) ? beat : end);
		Optional<Change> next = this.buffer.poll(Math.max(pause.toMillis(), 1), TimeUnit.MILLISECONDS);
		if (next != null && next.isPresent()) {
			tell(next.get());
		}
		if (!this.clock.instant().isBefore(beat)) {
			send(SseEmitter.event().comment("still here"));
		}
	}

	private void tell(Change change) throws IOException {
		if (this.place.isAfter(change)) {
			return;
		}
		this.place = this.place.and(change);
		News news = change.news();
		if (news != null && this.wanted.test(news)) {
			send(SseEmitter.event().name("change").data(news.json()));
		}
	}

	private void send(SseEventBuilder event) throws IOException {
		this.emitter.send(event.id(this.place.toString()));
		this.spokenAt = this.clock.instant();
	}

}
