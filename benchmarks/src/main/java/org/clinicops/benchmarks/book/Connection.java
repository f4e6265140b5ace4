package org.clinicops.benchmarks.book;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept: a client so plain that it leaves the cores to
 * what is measured. For one thread.
 */
final class Connection implements Closeable {

	private final int port;

	private final String head;

	private Socket socket;

	private InputStream in;

	Connection(int port, String token) {
		this.port = port;
		this.head = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: " + token + "\r\n";
		try {
			this.socket = connected();
			this.in = buffered(this.socket);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Socket connected() throws IOException {
		Socket opened = new Socket(InetAddress.getLoopbackAddress(), this.port);
		opened.setTcpNoDelay(true);
		return opened;
	}

	private static InputStream buffered(Socket socket) throws IOException {
		return new BufferedInputStream(socket.getInputStream(), 1 << 15);
	}

	/** The body of the answer, which has to be a 200. */
	String get(String path) {
		return expect(200, send("GET " + path + this.head + "\r\n"), path);
	}

	/** The body of the answer, which has to be of that status. */
	String post(int status, String path, String body, String key) {
		return expect(status, send("POST " + path + this.head + "Idempotency-Key: " + key + "\r\n" + json(body)), path);
	}

	String put(String path, String body) {
		return expect(200, send("PUT " + path + this.head + json(body)), path);
	}

	private static String json(String body) {
		return "Content-Type: application/json\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
				+ "\r\n\r\n" + body;
	}

	private static String expect(int status, Answer answer, String path) {
		if (answer.status() != status) {
			throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
		}
		return answer.body();
	}

	private Answer send(String request) {
		try {
			this.socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return answer();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A server may close the connection after an answer; then there is a new one. */
	private Answer answer() throws IOException {
		int status = Integer.parseInt(line().substring(9, 12));
		int length = 0;
		boolean closed = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring(15).strip());
			}
			else if (lower.startsWith("transfer-encoding:")) {
				length = -1;
			}
			else if (lower.equals("connection: close")) {
				closed = true;
			}
		}
		byte[] body = (length >= 0) ? this.in.readNBytes(length) : chunks();
		if (closed) {
			close();
			this.socket = connected();
			this.in = buffered(this.socket);
		}
		return new Answer(status, new String(body, StandardCharsets.UTF_8));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			body.write(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new IOException("The connection was closed");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Answer(int status, String body) {
	}

}
