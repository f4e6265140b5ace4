package org.clinicops.scheduling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.jayway.jsonpath.JsonPath;

/**
 * A page that listens to server-sent events as a browser does, until it is closed.
 */
final class EventStream implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final List<Event> events = new CopyOnWriteArrayList<>();

	private final List<String> comments = new CopyOnWriteArrayList<>();

	private final InputStream body;

	private volatile String lastEventId = "";

	private volatile boolean ended;

	private EventStream(InputStream body) {
		this.body = body;
		Thread reader = new Thread(this::read, "event-stream");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Opens a stream, from where another one ended if that is not empty.
	 * @throws AssertionError if it is refused
	 */
	static EventStream open(String address, String token, String lastEventId) {
		HttpResponse<InputStream> response = request(address, token, lastEventId);
		if (response.statusCode() != 200) {
			throw new AssertionError("Status " + response.statusCode());
		}
		return new EventStream(response.body());
	}

	/** Only asks: the status and the body of the refusal. */
	static String refused(String address, String token, String lastEventId) {
		HttpResponse<InputStream> response = request(address, token, lastEventId);
		try (InputStream body = response.body()) {
			return (response.statusCode() != 200)
					? response.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8) : "200";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpResponse<InputStream> request(String address, String token, String lastEventId) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
		if (!token.isEmpty()) {
			request.header("Authorization", token);
		}
		if (!lastEventId.isEmpty()) {
			request.header("Last-Event-ID", lastEventId);
		}
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * By the rules for interpreting an event stream, as far as the service needs them.
	 */
	private void read() {
		String name = "message";
		String data = "";
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("id:")) {
					this.lastEventId = line.substring(3);
				}
				else if (line.startsWith("event:")) {
					name = line.substring(6);
				}
				else if (line.startsWith("data:")) {
					data = line.substring(5);
				}
				else if (line.startsWith(":")) {
					this.comments.add(line.substring(1));
				}
				else if (line.isEmpty() && !data.isEmpty()) {
					this.events.add(new Event(this.lastEventId, name, data));
					name = "message";
					data = "";
				}
			}
		}
		catch (IOException ex) {
			// closed
		}
		this.ended = true;
	}

	List<Event> events() {
		return List.copyOf(this.events);
	}

	List<String> comments() {
		return List.copyOf(this.comments);
	}

	String lastEventId() {
		return this.lastEventId;
	}

	boolean hasEnded() {
		return this.ended;
	}

	@Override
	public void close() {
		try {
			this.body.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An event as the page gets it. */
	record Event(String id, String name, String data) {

		String subject() {
			return JsonPath.read(this.data, "$.subject");
		}

		/** Of what it tells, short. */
		String type() {
			return JsonPath.<String>read(this.data, "$.type").replaceAll("clinic\\.(.*)\\.v1", "$1");
		}

	}

}
