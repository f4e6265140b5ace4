package org.clinicops.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Requests as a script sends them. One that gets no answer within seconds is an
 * {@link IllegalStateException}.
 */
final class Http {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private Http() {
	}

	static Answer get(String url, @Nullable String token) {
		return send(request(url, token).GET());
	}

	/**
	 * Posts JSON.
	 * @param headers names and values in turn
	 */
	static Answer post(String url, @Nullable String token, String json, String... headers) {
		HttpRequest.Builder request = request(url, token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/** Does something else with JSON. */
	static Answer send(String method, String url, @Nullable String token, String json) {
		return send(request(url, token).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(json)));
	}

	private static HttpRequest.Builder request(String url, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

	static Answer send(HttpRequest.Builder request) {
		HttpResponse<String> response = send(CLIENT, request.build());
		return new Answer(response.statusCode(), response.headers(), response.body());
	}

	static HttpResponse<String> send(HttpClient client, HttpRequest request) {
		try {
			return client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(request + " was not answered", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
