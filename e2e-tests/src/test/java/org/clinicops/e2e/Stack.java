package org.clinicops.e2e;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The system as {@code ./clinic up} starts it, on free ports and with fresh data below
 * {@code target}. Started once for all tests of this JVM, stopped after the last one.
 */
final class Stack implements AutoCloseable {

	private static final int MANAGEMENT = 1000;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final Path JAR = Path.of("..", "local-stack", "target", "local-stack.jar");

	private static final Path DATA = Path.of("target", "clinic");

	private static final Path LOG = Path.of("target", "clinic-up.log");

	private final Process launcher;

	private Stack(Process launcher) {
		this.launcher = launcher;
	}

	/** Returns when all parts are ready. */
	static Stack start() throws IOException, InterruptedException {
		assertThat(JAR).as("The launcher, which './mvnw package -DskipTests' builds").exists();
		removeEarlierRun();
		ProcessBuilder up = new ProcessBuilder(
				command("up", "--port-base", String.valueOf(FreePorts.base(25, MANAGEMENT))))
			.redirectErrorStream(true)
			.redirectOutput(LOG.toFile());
		// So that letters to patients need not be waited for
		up.environment().put("CLINIC_REMINDERS_SETTLING", "2s");
		Process launcher = up.start();
		Stack stack = new Stack(launcher);
		Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
		try {
			await().atMost(PATIENCE).until(() -> !launcher.isAlive() || stack.isReady());
			assertThat(launcher.isAlive()).as(() -> "The stack runs, but: " + log()).isTrue();
			return stack;
		}
		catch (RuntimeException | Error ex) {
			stack.close();
			throw ex;
		}
	}

	/** A run that was killed may have left its processes and data behind. */
	private static void removeEarlierRun() throws IOException, InterruptedException {
		if (Files.exists(DATA)) {
			new ProcessBuilder(command("down")).inheritIO().start().waitFor();
			try (Stream<Path> files = Files.walk(DATA)) {
				files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach((file) -> file.delete());
			}
		}
	}

	private static List<String> command(String... words) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
		command.addAll(List.of(words));
		command.addAll(List.of("--data", DATA.toString()));
		return command;
	}

	/** What {@code ./clinic} prints for these words. */
	String clinic(String... words) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command(words)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(printed).isZero();
		return printed;
	}

	String url(Part part, String path) {
		return "http://localhost:" + port(part.port()) + path;
	}

	String mailUrl(String path) {
		return "http://localhost:" + port("mail") + path;
	}

	String brokers() {
		return "127.0.0.1:" + port("kafka");
	}

	/**
	 * A generated secret.
	 * @param name its environment variable
	 */
	String secret(String name) {
		Properties secrets = new Properties();
		try (Reader file = Files.newBufferedReader(file("secrets.properties"))) {
			secrets.load(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return secrets.getProperty(name);
	}

	/** A file of the data directory. */
	Path file(String name) {
		return DATA.resolve(name);
	}

	/** {@code kill -9}: returns when the process is gone. The launcher starts another. */
	void kill(Part part) {
		ProcessHandle process = process(part);
		assertThat(process.destroyForcibly()).as("%s is killed", part).isTrue();
		process.onExit().join();
	}

	void awaitReady(Part part) {
		int port = port(part.port()) + MANAGEMENT;
		await().atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(IllegalStateException.class)
			.until(() -> Http.get("http://localhost:" + port + "/actuator/health/readiness", null).status() == 200);
	}

	private ProcessHandle process(Part part) {
		return runState().path("parts")
			.valueStream()
			.filter((each) -> each.path("name").asString().equals(part.process()))
			.findFirst()
			.flatMap((each) -> ProcessHandle.of(each.path("pid").asLong()))
			.orElseThrow(() -> new IllegalStateException(part + " does not run"));
	}

	private int port(String name) {
		return runState().path("ports").required(name).asInt();
	}

	private boolean isReady() {
		return Files.exists(file("run.json")) && runState().path("ready").asBoolean();
	}

	private JsonNode runState() {
		try {
			return Json.read(Files.readString(file("run.json")));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The stack does not run: " + log(), ex);
		}
	}

	private static String log() {
		try {
			return Files.readString(LOG);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	/** The launcher stops its parts; one that does not in time is killed with them. */
	@Override
	public void close() {
		List<ProcessHandle> all = Stream.concat(Stream.of(this.launcher.toHandle()), this.launcher.descendants())
			.toList();
		this.launcher.destroy();
		try {
			this.launcher.waitFor(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		all.forEach(ProcessHandle::destroyForcibly);
	}

}
