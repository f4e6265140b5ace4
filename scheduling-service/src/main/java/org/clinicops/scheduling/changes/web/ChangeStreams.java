package org.clinicops.scheduling.changes.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import org.apache.kafka.common.KafkaException;
import org.clinicops.scheduling.changes.Change.News;
import org.clinicops.scheduling.changes.ChangeLog;
import org.clinicops.scheduling.changes.Changes;
import org.clinicops.scheduling.changes.Place;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams that are open on this instance, a thread each, virtual where Java has such
 * threads. They end before the web server does, which would wait for them.
 */
@Component
@EnableConfigurationProperties(ChangesSettings.class)
class ChangeStreams implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ChangeStreams.class);

	/** Tokens expire by the clock on the wall, as they are checked by it. */
	private static final Clock OF_TOKENS = Clock.systemUTC();

	private static final long NEVER = 0;

	private final Changes changes;

	private final ChangeLog log;

	private final ChangesSettings settings;

	private final Executor threads;

	private final Set<ChangeStream> open = new HashSet<>();

	private boolean running;

	ChangeStreams(Changes changes, ChangeLog log, ChangesSettings settings, SimpleAsyncTaskExecutorBuilder threads) {
		this.changes = changes;
		this.log = log;
		this.settings = settings;
		this.threads = threads.threadNamePrefix("changes-").build();
	}

	/**
	 * Opens a stream.
	 * @param from where its reader was; null for from now on
	 * @param end when its reader's token expires
	 * @throws Refusal {@code too-many-streams}
	 */
	SseEmitter open(Predicate<News> wanted, @Nullable Place from, Instant end) {
		SseEmitter emitter = new SseEmitter(NEVER);
		ChangeStream stream = new ChangeStream(emitter, wanted, this.settings, OF_TOKENS);
		admit(stream);
		this.threads.execute(() -> run(stream, emitter, from, end));
		return emitter;
	}

	private synchronized void admit(ChangeStream stream) {
		if (!this.running || this.open.size() >= this.settings.streams()) {
			throw new Refusal(Refusal.Kind.BUSY, "too-many-streams",
					"As many listen as this instance can serve. Try again soon, or load the page from time to time.",
					List.of());
		}
		this.open.add(stream);
	}

	private void run(ChangeStream stream, SseEmitter emitter, @Nullable Place from, Instant end) {
		try {
			stream.run(from, end, this.changes, this.log);
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("A reader has gone: {}", ex.toString());
		}
		catch (KafkaException ex) {
			logger.warn("What a reader has missed cannot be read; they will come again: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			dismiss(stream);
			emitter.complete();
		}
	}

	private synchronized void dismiss(ChangeStream stream) {
		this.open.remove(stream);
	}

	@Override
	public synchronized void start() {
		this.running = true;
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.open.forEach(ChangeStream::end);
	}

	@Override
	public synchronized boolean isRunning() {
		return this.running;
	}

}
