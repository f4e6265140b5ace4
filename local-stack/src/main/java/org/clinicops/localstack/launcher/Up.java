package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * {@code up}: checks, starts everything, says where it is, and watches it until it is
 * told to stop.
 */
final class Up {

	private final Path data;

	private final Ports ports;

	private final Installation installation;

	private final PrintStream out;

	private final Map<String, RunState.ProcessId> processes = new TreeMap<>();

	private boolean ready;

	Up(Path data, Ports ports, Installation installation, PrintStream out) {
		this.data = data;
		this.ports = ports;
		this.installation = installation;
		this.out = out;
	}

	/** Returns only when the stack could not be started. */
	void run() throws IOException, InterruptedException {
		Instant start = Instant.now();
		keepToOwner(this.data);
		refuseSecondStack(this.data);
		List<Part> parts = new StackParts(this.installation, this.ports, this.data).all();
		refuseTakenPorts(parts);
		Secrets secrets = Secrets.loadOrCreate(this.data, System.getenv());
		Stack stack = stack(parts, secrets);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
		stack.start().join();
		becomeReady();
		welcome(secrets, Duration.between(start, Instant.now()));
		new CountDownLatch(1).await();
	}

	/**
	 * Makes the directory, or takes it out of others' sight: a password, patients and
	 * their mails are in it.
	 */
	static void keepToOwner(Path data) throws IOException {
		Files.createDirectories(data);
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
	}

	/** Of a stack whose launcher was killed, the parts may still run. */
	static void refuseSecondStack(Path data) throws IOException {
		RunState state = RunState.find(data).orElse(null);
		if (state == null) {
			return;
		}
		state.launcher().find().ifPresent((launcher) -> {
			throw new Problem("The stack of " + data + " is already running (process " + launcher.pid()
					+ "), console at http://localhost:" + state.ports().console()
					+ ". See ./clinic status, which tells users and password, too; stop it with ./clinic down");
		});
		Down.stopParts(state);
		RunState.delete(data);
	}

	static void refuseTakenPorts(List<Part> parts) {
		String taken = parts.stream()
			.flatMap((part) -> part.ports()
				.stream()
				.filter(Up::isTaken)
				.map((port) -> "%d (%s)".formatted(port, part.name())))
			.collect(Collectors.joining(", "));
		if (!taken.isEmpty()) {
			throw new Problem("Ports that are taken: " + taken + ". See who has them with 'ss -ltnp' and stop that, or"
					+ " move all ports of the stack: add --port-base 18080 to the command");
		}
	}

	private static boolean isTaken(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private Stack stack(List<Part> parts, Secrets secrets) throws IOException {
		Path logs = Files.createDirectories(this.data.resolve("log"));
		Archives archives = new Archives(this.installation.archives());
		Progress progress = new Progress(this.out, this::remember);
		return new Stack(parts.stream()
			.map((part) -> new PartProcess(part, archives, secrets.values(), logs, progress))
			.toList());
	}

	private synchronized void remember(String part, ProcessHandle process) {
		this.processes.put(part, RunState.ProcessId.of(part, process));
		save();
	}

	private synchronized void becomeReady() {
		this.ready = true;
		save();
	}

	private void save() {
		try {
			new RunState(RunState.ProcessId.of("launcher", ProcessHandle.current()), this.ports, this.ready,
					List.copyOf(this.processes.values()))
				.save(this.data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void welcome(Secrets secrets, Duration took) {
		this.out.printf(Locale.ROOT, "%nReady after %.1f s.%n%n%s", took.toMillis() / 1000.0,
				addresses(this.ports, secrets, this.data));
	}

	/** Where to go, and as whom. */
	static String addresses(Ports ports, Secrets secrets, Path data) {
		return """
				  Open http://localhost:%d
				  Sign in as rosa.desk or walt.desk (reception), cora.coordinator, dr.castellano or dr.okafor (surgeons),
				  pia.therapist, otto.ops or ada.admin. Password of all: %s
				  Mail can be read at http://localhost:%d, logs are in %s.
				"""
			.formatted(ports.console(), secrets.get(Secrets.DEMO_PASSWORD), ports.mail(), data.resolve("log"));
	}

	private void stop(Stack stack) {
		this.out.println("Stopping ...");
		stack.stop();
		try {
			RunState.delete(this.data);
		}
		catch (IOException ex) {
			this.out.println(ex);
		}
		this.out.println("Stopped. The data stays in " + this.data);
	}

}
