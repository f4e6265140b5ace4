package org.clinicops.benchmarks.book;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The parts that the book needs, as processes of their own: broker, embedded store, and
 * instances of the scheduling service. They write below {@code benchmarks/target/book},
 * which is emptied first, and end with this program.
 */
final class Stack implements AutoCloseable {

	static final int STORE = 28117;

	static final int FIRST_INSTANCE = 28182;

	static final int SECOND_INSTANCE = 28183;

	private static final int BROKER = 28192;

	private static final int MANAGEMENT = 1000;

	private static final Path DATA = Path.of("benchmarks/target/book");

	private static final Path KEY = DATA.resolve("public-key.pem");

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

	private final List<Process> running = new ArrayList<>();

	private final Process broker;

	private final Process store;

	Stack(int storeMegabytes) throws IOException {
		empty(DATA);
		Files.createDirectories(DATA);
		Files.writeString(KEY, Token.publicKey());
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		this.broker = local("broker", List.of("-Xmx256m"), "broker.BrokerMain", BROKER,
				"--controller-port=" + (BROKER + 1), "--partitions=12", "--topics=" + topics());
		// Whole from the start, lest it be collected as a whole whenever it grows.
		this.store = local("store", List.of("-Xms" + storeMegabytes + "m", "-Xmx" + storeMegabytes + "m", "-Xmn600m"),
				"store.StoreMain", STORE);
	}

	private static String topics() {
		return "clinic.intake.v1,clinic.intake.v1.scheduling-service.dlt,clinic.scheduling.v1,"
				+ "clinic.scheduling.v1.scheduling-service.dlt,clinic.scheduling.v1.scheduling-communications.dlt,"
				+ "clinic.scheduling.v1.scheduling-waitlist.dlt";
	}

	private Process local(String name, List<String> heap, String main, int port, String... further) throws IOException {
		List<String> command = new ArrayList<>(heap);
		command.addAll(List.of("-XX:+UseParallelGC", "-cp", "local-stack/target/local-stack.jar",
				"org.clinicops.localstack." + main, "--port=" + port, "--readiness-port=" + (port + MANAGEMENT),
				"--data=" + DATA.resolve(name)));
		command.addAll(List.of(further));
		return start(name, port + MANAGEMENT, command);
	}

	/** Starts the service; it answers when this returns. */
	Process service(int port, String... jvmOptions) throws IOException {
		List<String> command = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx512m"));
		command.addAll(List.of(jvmOptions));
		command.addAll(List.of("-jar", "scheduling-service/target/scheduling-service.jar", "--server.address=127.0.0.1",
				"--server.port=" + port, "--management.server.address=127.0.0.1",
				"--management.server.port=" + (port + MANAGEMENT),
				"--spring.mongodb.uri=mongodb://127.0.0.1:" + STORE + "/scheduling",
				"--spring.kafka.bootstrap-servers=127.0.0.1:" + BROKER,
				"--spring.security.oauth2.resourceserver.jwt.issuer-uri=",
				"--spring.security.oauth2.resourceserver.jwt.public-key-location=" + KEY.toUri(),
				// Nobody is told of these visits.
				"--clinic.reminders.settling=1d", "--CLINIC_SCHEDULING_SECRET=not-used"));
		return start("service-" + port, port + MANAGEMENT, command);
	}

	private Process start(String name, int readinessPort, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(arguments);
		File log = DATA.resolve(name + ".log").toFile();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
		this.running.add(process);
		long deadline = System.nanoTime() + PATIENCE;
		while (!isReady(readinessPort)) {
			if (!process.isAlive() || System.nanoTime() > deadline) {
				throw new IllegalStateException(name + " does not start, see " + log);
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
		}
		return process;
	}

	private static boolean isReady(int port) {
		try {
			HttpURLConnection asked = (HttpURLConnection) URI
				.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
				.toURL()
				.openConnection();
			return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	Process broker() {
		return this.broker;
	}

	Process store() {
		return this.store;
	}

	Backlog backlog() {
		try {
			return new Backlog("127.0.0.1:" + BROKER);
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void stop(Process process) {
		process.destroy();
		process.onExit().join();
		this.running.remove(process);
	}

	/** The last one started ends first. */
	@Override
	public synchronized void close() {
		for (int i = this.running.size() - 1; i >= 0; i--) {
			this.running.get(i).destroy();
			this.running.get(i).onExit().orTimeout(20, TimeUnit.SECONDS).handle((ended, late) -> ended).join();
		}
		this.running.clear();
	}

	private static void empty(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (Stream<Path> files = Files.walk(directory)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
