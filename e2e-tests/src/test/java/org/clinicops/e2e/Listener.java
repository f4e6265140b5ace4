package org.clinicops.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A page that listens to server-sent events, until it is closed. */
final class Listener implements Flow.Subscriber<String>, AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final List<String> subjects = new CopyOnWriteArrayList<>();

	private final CompletableFuture<HttpResponse<Void>> connection;

	private volatile String lastEventId = "";

	private String data = "";

	/**
	 * Begins to listen.
	 * @param lastEventId where another one ended; empty for from now on
	 */
	Listener(String url, String token, String lastEventId) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + token);
		if (!lastEventId.isEmpty()) {
			request.header("Last-Event-ID", lastEventId);
		}
		this.connection = CLIENT.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
	}

	/** Whose changes it has been told, in that order; "reset" if it has to load all. */
	List<String> subjects() {
		return List.copyOf(this.subjects);
	}

	String lastEventId() {
		return this.lastEventId;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(String line) {
		if (line.startsWith("id:")) {
			this.lastEventId = line.substring(3);
		}
		else if (line.startsWith("data:")) {
			this.data = line.substring(5);
		}
		else if (line.isEmpty() && !this.data.isEmpty()) {
			this.subjects.add(Json.read(this.data).path("subject").asString("reset"));
			this.data = "";
		}
	}

	@Override
	public void onError(Throwable error) {
		// closed
	}

	@Override
	public void onComplete() {
		// the service ended it: what is waited for does not come
	}

	@Override
	public void close() {
		this.connection.cancel(true);
	}

}
