package org.clinicops.scheduling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.util.TestSocketUtils;

/**
 * What the service calls in order to write to patients, over real HTTP: the sign-in
 * service, intake-service and an SMS gateway. It can be stopped and started again at the
 * same port.
 */
final class PatientContacts implements DynamicPropertyRegistrar, DisposableBean {

	private static final String CREDENTIALS = "Basic "
			+ Base64.getEncoder().encodeToString("scheduling-service:a-secret".getBytes(StandardCharsets.UTF_8));

	private static final String TOKEN = "a-token-of-its-own";

	private final Map<String, String> contacts = new ConcurrentHashMap<>();

	private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

	private final List<String> shortMessages = new CopyOnWriteArrayList<>();

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private HttpServer running = running();

	@Override
	public void accept(DynamicPropertyRegistry properties) {
		String here = "http://127.0.0.1:" + this.port;
		properties.add("clinic.services.intake-url", () -> here);
		properties.add("spring.security.oauth2.client.provider.clinic.token-uri", () -> here + "/oauth2/token");
		properties.add("clinic.sms.url", () -> here + "/sms");
	}

	/**
	 * A patient of whom intake-service knows this; theirs is the address, if they have
	 * one.
	 */
	void add(String patient, String json) {
		this.contacts.put(patient, json);
	}

	/** What happens as somebody asks for the contact of a patient, before it is told. */
	void meanwhile(String patient, Runnable happens) {
		this.meanwhile.put(patient, happens);
	}

	/** The bodies that the gateway got. */
	List<String> shortMessages() {
		return this.shortMessages;
	}

	void start() {
		this.running = running();
	}

	void stop() {
		this.running.stop(0);
	}

	@Override
	public void destroy() {
		stop();
	}

	private HttpServer running() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port),
					0);
			server.createContext("/oauth2/token", this::issueToken);
			server.createContext("/api/patients/", this::tellContact);
			server.createContext("/sms", this::takeShortMessage);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void issueToken(HttpExchange exchange) throws IOException {
		boolean known = CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& body(exchange).equals("grant_type=client_credentials&scope=patient-contact");
		answer(exchange, known ? 200 : 401, known ? """
				{"access_token":"%s","token_type":"Bearer","expires_in":300}""".formatted(TOKEN) : """
				{"error":"invalid_client"}""");
	}

	private void tellContact(HttpExchange exchange) throws IOException {
		boolean allowed = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
		String patient = exchange.getRequestURI().getPath().replaceAll("/api/patients/(.+)/contact", "$1");
		Optional.ofNullable(this.meanwhile.remove(patient)).ifPresent(Runnable::run);
		String contact = this.contacts.get(patient);
		answer(exchange, !allowed ? 403 : (contact != null) ? 200 : 404, (contact != null) ? contact : "{}");
	}

	private void takeShortMessage(HttpExchange exchange) throws IOException {
		this.shortMessages.add(body(exchange));
		answer(exchange, 202, "{}");
	}

	private static String body(HttpExchange exchange) throws IOException {
		return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
