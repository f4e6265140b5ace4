package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.clinicops.localstack.ReadinessEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Runs one part: starts it, waits until it is ready, and starts it again when it dies,
 * until {@link #stop}.
 */
final class PartProcess {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

	private final Part part;

	private final Archives archives;

	private final Map<String, String> secrets;

	private final Path log;

	private final Progress progress;

	private final CompletableFuture<Void> ready = new CompletableFuture<>();

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile @Nullable Process process;

	PartProcess(Part part, Archives archives, Map<String, String> secrets, Path logs, Progress progress) {
		this.part = part;
		this.archives = archives;
		this.secrets = secrets;
		this.log = logs.resolve(part.name() + ".log");
		this.progress = progress;
	}

	Part part() {
		return this.part;
	}

	/**
	 * Completes when the part is ready for the first time, or with the problem that keeps
	 * it from it.
	 */
	CompletableFuture<Void> ready() {
		return this.ready;
	}

	Optional<ProcessHandle> handle() {
		return Optional.ofNullable(this.process).map(Process::toHandle).filter(ProcessHandle::isAlive);
	}

	/** Returns when the part has been stopped or could not be started at all. */
	void run() {
		try {
			Path jar = prepare();
			Duration backOff = Duration.ofMillis(500);
			while (!isStopping()) {
				Instant start = Instant.now();
				runOnce(jar, start);
				backOff = start.plus(LONGEST_BACK_OFF).isBefore(Instant.now()) ? Duration.ofMillis(500) : backOff;
				if (this.ready.isCompletedExceptionally()
						|| this.stopping.await(backOff.toMillis(), TimeUnit.MILLISECONDS)) {
					return;
				}
				backOff = (backOff.compareTo(LONGEST_BACK_OFF) < 0) ? backOff.multipliedBy(2) : backOff;
			}
		}
		catch (IOException | RuntimeException ex) {
			this.ready.completeExceptionally(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Path prepare() throws IOException, InterruptedException {
		Files.deleteIfExists(this.log);
		Path jar = this.archives.unpack(this.part, this.log);
		if (this.archives.isMissing(this.part, jar) && !isStopping()) {
			Instant start = Instant.now();
			this.archives.make(this.part, jar, this.secrets, this.log);
			this.progress.say(this.part.name(), "classes archived, once per jar", start);
		}
		return jar;
	}

	private void runOnce(Path jar, Instant start) throws IOException, InterruptedException {
		Process started = start(jar);
		boolean becameReady = awaitReady(started, start);
		if (becameReady) {
			this.progress.say(this.part.name(), this.ready.isDone() ? "ready again" : "ready", start);
			this.ready.complete(null);
		}
		else if (!this.ready.isDone() && !isStopping()) {
			this.ready.completeExceptionally(new Problem(whyNotReady(started)));
			started.destroyForcibly();
			return;
		}
		int code = started.waitFor();
		if (!isStopping()) {
			this.progress.say(this.part.name(), "ended with code " + code + ", starting it again");
		}
	}

	private synchronized Process start(Path jar) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.part.command(jar, this.archives.options(this.part, jar)));
		builder.environment().putAll(this.secrets);
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		Process started = builder.start();
		this.process = started;
		if (isStopping()) {
			started.destroy();
		}
		this.progress.started(this.part.name(), started.toHandle());
		return started;
	}

	private boolean awaitReady(Process started, Instant start) throws InterruptedException {
		while (!started.waitFor(100, TimeUnit.MILLISECONDS)) {
			if (isReady(this.part.readinessPort())) {
				return true;
			}
			if (start.plus(PATIENCE).isBefore(Instant.now())) {
				return false;
			}
		}
		return false;
	}

	static boolean isReady(int port) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI
				.create("http://127.0.0.1:" + port + ReadinessEndpoint.PATH)
				.toURL()
				.openConnection();
			connection.setConnectTimeout(1000);
			connection.setReadTimeout(3000);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String whyNotReady(Process started) throws IOException {
		String what = started.isAlive() ? "is not ready after " + PATIENCE.toMinutes() + " minutes"
				: "ended with code " + started.exitValue() + " before it was ready";
		List<String> lines = Files.readAllLines(this.log, StandardCharsets.UTF_8);
		return "%s %s. The last lines of %s:%n%s".formatted(this.part.name(), what, this.log,
				String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 15), lines.size())));
	}

	private boolean isStopping() {
		return this.stopping.getCount() == 0;
	}

	/** Gracefully, and by force when that takes too long. */
	void stop(Duration patience) {
		this.stopping.countDown();
		synchronized (this) {
			handle().ifPresent((running) -> stop(running, patience));
		}
	}

	static void stop(ProcessHandle running, Duration patience) {
		running.destroy();
		running.onExit().completeOnTimeout(running, patience.toMillis(), TimeUnit.MILLISECONDS).join();
		if (running.isAlive()) {
			running.destroyForcibly();
			running.onExit().join();
		}
	}

}
