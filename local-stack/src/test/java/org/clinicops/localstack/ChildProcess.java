package org.clinicops.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A main class of this module in a process of its own, so that it can be killed. Ends
 * with the test that started it.
 */
public final class ChildProcess implements AutoCloseable {

	private final Process process;

	private ChildProcess(Process process) {
		this.process = process;
	}

	/** Starts it and waits until its readiness endpoint answers. */
	public static ChildProcess start(Class<?> main, int readinessPort, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"), main.getName(),
				"--readiness-port", String.valueOf(readinessPort)));
		command.addAll(List.of(arguments));
		ChildProcess child = new ChildProcess(new ProcessBuilder(command).inheritIO().start());
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> child.isReady(readinessPort));
		return child;
	}

	private boolean isReady(int port) throws InterruptedException {
		assertThat(this.process.isAlive()).as("The process runs").isTrue();
		URI uri = URI.create("http://127.0.0.1:" + port + ReadinessEndpoint.PATH);
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** {@code kill -9}. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** SIGTERM; answers whether it ended within the time. */
	public boolean stop(Duration atMost) throws InterruptedException {
		this.process.destroy();
		return this.process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		kill();
	}

}
