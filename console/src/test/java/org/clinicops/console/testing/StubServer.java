package org.clinicops.console.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Plays all services at once: answers by method and path, and remembers what it was
 * asked.
 */
public final class StubServer {

	private final HttpServer server;

	private final Map<String, Reply> replies = new ConcurrentHashMap<>();

	private final AtomicReference<CountDownLatch> hanging = new AtomicReference<>(new CountDownLatch(1));

	private final List<Received> received = new CopyOnWriteArrayList<>();

	StubServer(int port) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "stub");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	public String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/**
	 * Answers this call from now on.
	 * @param call method and path, such as {@code GET /api/sites}
	 */
	public void answers(String call, String json) {
		answers(call, 200, json);
	}

	public void answers(String call, int status, String json) {
		this.replies.put(call, new Reply(status, json));
	}

	/** The connection breaks: the process behind this call is dead. */
	public void dies(String call) {
		this.replies.put(call, new Reply(0, ""));
	}

	/** Nothing comes back until the next {@link #reset()}. */
	public void hangs(String call) {
		this.replies.put(call, new Reply(-1, ""));
	}

	public void reset() {
		this.hanging.getAndSet(new CountDownLatch(1)).countDown();
		this.replies.clear();
		this.received.clear();
	}

	public List<Received> received(String call) {
		return this.received.stream().filter((request) -> request.call().equals(call)).toList();
	}

	/** What was asked last with this call. */
	public Received last(String call) {
		List<Received> all = received(call);
		return all.get(all.size() - 1);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.received.add(new Received(call, exchange.getRequestURI().getQuery(), body,
					exchange.getRequestHeaders().getFirst("Authorization"),
					exchange.getRequestHeaders().getFirst("Idempotency-Key")));
			Reply reply = this.replies.getOrDefault(call, Reply.NOT_FOUND);
			if (reply.status() < 0) {
				waitForReset();
			}
			if (reply.status() > 0) {
				send(exchange, reply);
			}
		}
	}

	private void waitForReset() {
		try {
			this.hanging.get().await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void send(HttpExchange exchange, Reply reply) throws IOException {
		byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders()
			.add("Content-Type", (reply.status() < 400) ? "application/json" : "application/problem+json");
		exchange.sendResponseHeaders(reply.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private record Reply(int status, String json) {

		static final Reply NOT_FOUND = new Reply(404,
				"{\"status\":404,\"code\":\"not-found\",\"detail\":\"Unknown.\"}");

	}

	/** One call that a service got. */
	public record Received(String call, @Nullable String query, String body, @Nullable String authorization,
			@Nullable String idempotencyKey) {
	}

}
