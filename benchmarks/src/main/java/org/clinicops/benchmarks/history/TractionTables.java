package org.clinicops.benchmarks.history;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.clinicops.benchmarks.HttpConnection;
import org.clinicops.benchmarks.HttpConnection.Request;
import org.clinicops.benchmarks.HttpConnection.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A device for many visits to want: of the clinic's own visit types none needs one, and
 * what nobody takes is never taken twice.
 */
final class TractionTables {

	private static final String TYPES = "/api/visit-types";

	private static final String FOLLOW_UP = "PT_FOLLOW_UP";

	private static final String TABLE = "TRACTION_TABLE";

	private final String administrator;

	TractionTables(String administrator) {
		this.administrator = administrator;
	}

	/** Has follow-ups need one; returns when all instances know. */
	void require(int... ports) throws IOException {
		ObjectNode followUp = (ObjectNode) followUp(ports[0]);
		followUp.withObject("needs").put("device", TABLE);
		ask(ports[0], "PUT", TYPES + '/' + FOLLOW_UP, followUp.toString());
		for (int port : ports) {
			while (!followUp(port).path("needs").path("device").asString("").equals(TABLE)) {
				LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
			}
		}
	}

	private JsonNode followUp(int port) throws IOException {
		return ask(port, "GET", TYPES, "").path("items")
			.valueStream()
			.filter((type) -> type.path("code").asString().equals(FOLLOW_UP))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode ask(int port, String method, String path, String body) throws IOException {
		try (HttpConnection connection = HttpConnection.to(port)) {
			Response response = connection
				.exchange(new Request(method, path, "Authorization: Bearer " + this.administrator + "\r\n", body));
			if (response.status() != 200) {
				throw new IllegalStateException(path + " answered " + response);
			}
			return JsonMapper.shared().readTree(response.body());
		}
	}

}
