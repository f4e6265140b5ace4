package org.clinicops.localstack.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import de.bwaldvogel.mongo.MongoServer;

import org.clinicops.localstack.Arguments;
import org.clinicops.localstack.ReadinessEndpoint;

/**
 * The store as a process: {@code --port --readiness-port --data DIR [--force]}. Ready
 * when the journal is replayed; stops on SIGTERM. It serves trial runs and tests on one
 * machine, never production.
 */
public final class StoreMain {

	private StoreMain() {
	}

	public static void main(String[] args) throws IOException {
		Arguments arguments = Arguments.parse(List.of(args));
		JournaledBackend backend = new JournaledBackend(Path.of(arguments.get("data")), arguments.has("force"));
		MongoServer server = new MongoServer(backend);
		server.bind("127.0.0.1", arguments.number("port"));
		ReadinessEndpoint readiness = ReadinessEndpoint.start(arguments.number("readiness-port"), backend::answers);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			readiness.close();
			server.shutdownNow();
		}));
	}

}
