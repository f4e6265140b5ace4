package org.clinicops.benchmarks.book;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.clinicops.benchmarks.HttpConnection;
import org.clinicops.benchmarks.HttpConnection.Request;
import org.clinicops.benchmarks.HttpConnection.Response;

/** Somebody who uses an instance over one connection. For one thread. */
final class User implements Closeable {

	private final int port;

	private final String token;

	private HttpConnection connection;

	/**
	 * Signs in.
	 * @param role such as {@code receptionist}
	 */
	User(int port, String role) {
		this.port = port;
		this.token = "Authorization: " + Token.bearer(role) + "\r\n";
		try {
			this.connection = HttpConnection.to(port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The body of the answer, which has to be a 200. */
	String get(String path) {
		return expect(200, new Request("GET", path, this.token, ""));
	}

	/** The body of the answer, which has to be of that status. */
	String post(int status, String path, String body, String key) {
		return expect(status, new Request("POST", path, this.token + "Idempotency-Key: " + key + "\r\n", body));
	}

	String put(String path, String body) {
		return expect(200, new Request("PUT", path, this.token, body));
	}

	/**
	 * A server may close the connection after an answer, or for nobody using it; then
	 * there is a new one.
	 */
	private String expect(int status, Request request) {
		try {
			if (!this.connection.isOpen()) {
				this.connection.close();
				this.connection = HttpConnection.to(this.port);
			}
			Response response = this.connection.exchange(request);
			if (response.status() != status) {
				throw new IllegalStateException(
						request.path() + " answered " + response.status() + ": " + response.body());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
