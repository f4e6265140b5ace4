package org.clinicops.benchmarks.history;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two instances of the scheduling service on one store of their own, beside a running
 * stack, of which they use broker and identity provider: nothing that they do is seen
 * there.
 */
final class Instances implements Closeable {

	static final int COUNT = 2;

	private static final String[] TOPICS = { "events-out-0:scheduling", "schedulingEvents-in-0:scheduling",
			"intakeEvents-in-0:intake", "communicationEvents-in-0:scheduling", "waitlistEvents-in-0:scheduling" };

	/** Those that are in a group of their own, whatever the default. */
	private static final String[] GROUPS = { "communicationEvents-in-0", "waitlistEvents-in-0" };

	private final Program store;

	private final int storePort;

	private final List<Program> programs = new ArrayList<>();

	private final int[] ports = new int[COUNT];

	private final List<Outage> outages = new ArrayList<>();

	private final String name = "history-" + UUID.randomUUID();

	private final String brokers;

	/**
	 * Starts them.
	 * @param stack where the running stack has its data
	 * @param directory for data and logs
	 */
	Instances(Path stack, Path directory, Extent extent) throws IOException, InterruptedException {
		JsonNode state = JsonMapper.shared().readTree(Files.readString(stack.resolve("run.json")));
		this.brokers = "127.0.0.1:" + state.path("ports").path("kafka").asInt();
		Files.createDirectories(directory);
		int readiness = freePort();
		this.storePort = freePort();
		this.store = Program.like(running(state, "store"), readiness, directory.resolve("store.log"),
				"--port=" + this.storePort, "--readiness-port=" + readiness, "--data=" + directory.resolve("store"),
				"-Xmx" + extent.storeMegabytes() + "m");
		Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
		this.store.start();
		this.store.awaitReady();
		for (int instance = 0; instance < COUNT; instance++) {
			this.ports[instance] = freePort();
			Path log = directory.resolve("instance-" + (instance + 1) + ".log");
			this.programs
				.add(instance(running(state, "scheduling-service"), this.ports[instance], log, extent.jvmOptions()));
			this.programs.get(instance).start();
		}
		awaitReady();
	}

	private Program instance(ProcessHandle running, int port, Path log, String... jvmOptions) throws IOException {
		int management = freePort();
		List<String> arguments = new ArrayList<>(List.of(jvmOptions));
		arguments.addAll(List.of("--server.port=" + port, "--management.server.port=" + management,
				"--spring.mongodb.uri=" + uri(), "--spring.cloud.stream.default.group=" + this.name,
				"--clinic.holds.length=3s", "--clinic.reminders.settling=1d"));
		for (String topic : TOPICS) {
			arguments.add("--spring.cloud.stream.bindings.%s.destination=%s.%s"
				.formatted(topic.substring(0, topic.indexOf(':')), this.name, topic.substring(topic.indexOf(':') + 1)));
		}
		for (String binding : GROUPS) {
			arguments.add("--spring.cloud.stream.bindings.%s.group=%s-%s".formatted(binding, this.name,
					binding.substring(0, binding.indexOf('-'))));
		}
		return Program.like(running, management, log, arguments.toArray(String[]::new));
	}

	private static ProcessHandle running(JsonNode state, String part) {
		return state.path("parts")
			.valueStream()
			.filter((each) -> each.path("name").asString().equals(part))
			.findFirst()
			.flatMap((each) -> ProcessHandle.of(each.path("pid").asLong()))
			.orElseThrow(() -> new IllegalStateException(part + " does not run: start the stack with ./clinic up"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	int[] ports() {
		return this.ports.clone();
	}

	String uri() {
		return "mongodb://127.0.0.1:" + this.storePort + "/scheduling";
	}

	void awaitReady() throws IOException, InterruptedException {
		for (Program program : this.programs) {
			program.awaitReady();
		}
	}

	/** {@code kill -9}, and again: returns when the instance is ready. */
	void killAndRestart(int instance) throws IOException, InterruptedException {
		Program program = this.programs.get(instance);
		long from = Wire.micros(Instant.now());
		program.kill();
		program.start();
		program.awaitReady();
		this.outages.add(new Outage(instance, from, Wire.micros(Instant.now())));
	}

	/** Those that are over. */
	List<Outage> outages() {
		return List.copyOf(this.outages);
	}

	private void kill() {
		this.programs.forEach(Program::kill);
		this.store.kill();
	}

	@Override
	public void close() {
		kill();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.brokers))) {
			admin.deleteTopics(
					admin.listTopics().names().get().stream().filter((topic) -> topic.startsWith(this.name)).toList())
				.all()
				.get();
		}
		catch (Exception ex) {
			System.err.println("Topics of " + this.name + " stay: " + ex);
		}
	}

}
