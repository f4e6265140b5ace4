package org.clinicops.support.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Whoever calls the service of a component test over HTTP: nobody in particular, until
 * {@link #as(String)} says who. A call that gets no answer within half a minute is an
 * {@link IllegalStateException}.
 */
public final class HttpCaller {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Environment environment;

	private final String token;

	@Autowired
	HttpCaller(Environment environment) {
		this(environment, "");
	}

	private HttpCaller(Environment environment, String token) {
		this.environment = environment;
		this.token = token;
	}

	/**
	 * Another caller of the same service.
	 * @param token value of the {@code Authorization} header, as {@link Tokens} makes
	 * them; empty for nobody in particular
	 */
	public HttpCaller as(String token) {
		return new HttpCaller(this.environment, token);
	}

	/** Reads what is at this path; it starts with a slash and may have a query. */
	public Answer get(String path) {
		return send(request(path));
	}

	/**
	 * Posts JSON, good or bad.
	 * @param headers further names and values in turn
	 */
	public Answer post(String path, String body, String... headers) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/** Puts JSON, good or bad, at this path. */
	public Answer put(String path, String body, String... headers) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/** Deletes what is at this path. */
	public Answer delete(String path) {
		return send(request(path).DELETE());
	}

	/** The port is known only once the service has started. */
	private HttpRequest.Builder request(String path) {
		String root = "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
		return this.token.isEmpty() ? request : request.header("Authorization", this.token);
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
