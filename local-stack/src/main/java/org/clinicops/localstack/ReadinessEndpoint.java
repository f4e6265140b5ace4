package org.clinicops.localstack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers {@code GET /actuator/health/readiness} as the apps do, for parts that are no
 * web application. Listens from the part's readiness until {@link #close()}.
 */
public final class ReadinessEndpoint implements Closeable {

	/** Where every part of the stack tells whether it is ready. */
	public static final String PATH = "/actuator/health/readiness";

	private final HttpServer server;

	private ReadinessEndpoint(HttpServer server) {
		this.server = server;
	}

	/**
	 * Starts to answer, unless the process is only a rehearsal: then being ready was all
	 * that it is for.
	 */
	public static ReadinessEndpoint start(int port, BooleanSupplier ready) {
		if (Boolean.getBoolean("clinic.exit-when-ready")) {
			System.exit(0);
		}
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
			server.createContext(PATH, (exchange) -> answer(exchange, ready.getAsBoolean()));
			server.start();
			return new ReadinessEndpoint(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot listen on port " + port, ex);
		}
	}

	private static void answer(HttpExchange exchange, boolean ready) throws IOException {
		try (exchange) {
			byte[] body = "{\"status\":\"%s\"}".formatted(ready ? "UP" : "DOWN").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(ready ? 200 : 503, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
