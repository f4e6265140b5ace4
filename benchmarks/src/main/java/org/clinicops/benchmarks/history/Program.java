package org.clinicops.benchmarks.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.clinicops.benchmarks.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * A process like one that the launcher started, but for some arguments: the same Java,
 * jar, archive of classes and settings.
 */
final class Program {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final List<String> command;

	private final int readinessPort;

	private final Path log;

	private volatile @Nullable Process process;

	private Program(List<String> command, int readinessPort, Path log) {
		this.command = command;
		this.readinessPort = readinessPort;
		this.log = log;
	}

	/**
	 * A program that is not started yet.
	 * @param arguments such as {@code --port=1} or {@code -Xmx1g}, each instead of the
	 * one of that name; new ones of the virtual machine come before its others
	 */
	static Program like(ProcessHandle running, int readinessPort, Path log, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(running.info().command().orElseThrow());
		command.addAll(List.of(running.info().arguments().orElseThrow()));
		for (String argument : arguments) {
			String name = argument.replaceFirst("=.*|(?<=-Xmx).*", "");
			int known = (int) command.stream().takeWhile((word) -> !word.startsWith(name)).count();
			if (known < command.size()) {
				command.set(known, argument);
			}
			else {
				command.add(argument.startsWith("--") ? command.size() : 1, argument);
			}
		}
		return new Program(command, readinessPort, log);
	}

	void start() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		builder.environment().put("CLINIC_SCHEDULING_SECRET", "not used: nobody is told of these visits");
		this.process = builder.start();
	}

	/** Returns when it answers that it is ready. */
	void awaitReady() throws IOException, InterruptedException {
		Process started = requireStarted();
		Instant end = Instant.now().plus(PATIENCE);
		while (!isReady()) {
			if (started.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
				kill();
				throw new IllegalStateException("Not ready: " + this.command + ", see " + this.log);
			}
		}
	}

	private boolean isReady() {
		try (HttpConnection connection = HttpConnection.to(this.readinessPort)) {
			return connection
				.exchange(new HttpConnection.Request("GET", "/actuator/health/readiness", "Connection: close\r\n", ""))
				.status() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** {@code kill -9}: returns when the process is gone. */
	void kill() {
		Process started = this.process;
		if (started != null) {
			started.destroyForcibly().onExit().join();
		}
	}

	private Process requireStarted() {
		Process started = this.process;
		if (started == null) {
			throw new IllegalStateException("Not started: " + this.command);
		}
		return started;
	}

}
