package org.clinicops.localstack.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

import org.clinicops.localstack.Arguments;
import org.clinicops.localstack.ReadinessEndpoint;

/**
 * The broker as a process:
 * {@code --port --controller-port --readiness-port --data DIR --topics a,b --partitions n}.
 * Formats its directory once; ready when the topics exist; stops on SIGTERM.
 */
public final class BrokerMain {

	private BrokerMain() {
	}

	public static void main(String[] args) throws Exception {
		Arguments arguments = Arguments.parse(List.of(args));
		Properties settings = settings(arguments);
		format(Path.of(arguments.get("data")));
		KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
		server.startup();
		Admin admin = Admin
			.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + arguments.number("port")));
		createTopics(admin, arguments);
		ReadinessEndpoint.start(arguments.number("readiness-port"), () -> answers(admin));
		server.awaitShutdown();
	}

	private static Properties settings(Arguments arguments) throws IOException {
		Properties settings = new Properties();
		try (InputStream stream = BrokerMain.class.getResourceAsStream("/broker.properties")) {
			settings.load(stream);
		}
		String broker = "PLAINTEXT://127.0.0.1:" + arguments.number("port");
		String controller = "127.0.0.1:" + arguments.number("controller-port");
		settings.put("listeners", broker + ",CONTROLLER://" + controller);
		settings.put("advertised.listeners", broker);
		settings.put("controller.quorum.voters", "1@" + controller);
		settings.put("log.dirs", arguments.get("data"));
		return settings;
	}

	private static void format(Path directory) throws Exception {
		if (Files.exists(directory.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(directory);
		new Formatter().setClusterId(Uuid.randomUuid().toString())
			.setNodeId(1)
			.setDirectories(Set.of(directory.toString()))
			.setMetadataLogDirectory(directory.toString())
			.setControllerListenerName("CONTROLLER")
			.setSupportedFeatures(Feature.PRODUCTION_FEATURES)
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
			.run();
	}

	/**
	 * Before any client starts: a consumer that comes first would create its topic with
	 * one partition.
	 */
	private static void createTopics(Admin admin, Arguments arguments) throws Exception {
		Set<String> existing = admin.listTopics().names().get();
		List<NewTopic> missing = Arrays.stream(arguments.get("topics").split(","))
			.filter((topic) -> !existing.contains(topic))
			.map((topic) -> new NewTopic(topic, arguments.number("partitions"), (short) 1))
			.toList();
		admin.createTopics(missing).all().get();
	}

	private static boolean answers(Admin admin) {
		try {
			return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

}
