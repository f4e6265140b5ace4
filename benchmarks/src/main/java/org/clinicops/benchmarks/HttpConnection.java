package org.clinicops.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One connection of one client, kept alive: HTTP/1.1 with as little between the client
 * and the wire as possible, so that an answer can be left unread, and nothing is sent a
 * second time unseen.
 */
public final class HttpConnection implements Closeable {

	private static final int PATIENCE_MILLIS = 30_000;

	/**
	 * A server closes a connection that nobody used for a while; the services after 60 s.
	 */
	private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final Socket socket;

	private final InputStream in;

	private boolean open = true;

	private long usedAt = System.nanoTime();

	private HttpConnection(Socket socket) throws IOException {
		this.socket = socket;
		this.in = new BufferedInputStream(socket.getInputStream());
	}

	public static HttpConnection to(int port) throws IOException {
		Socket socket = new Socket();
		try {
			socket.setTcpNoDelay(true);
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
			return new HttpConnection(socket);
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

	/** Whether another request may be sent over it. */
	public boolean isOpen() {
		return this.open && System.nanoTime() - this.usedAt < IDLE_NANOS;
	}

	public Response exchange(Request request) throws IOException {
		send(request);
		return receive();
	}

	public void send(Request request) throws IOException {
		this.socket.getOutputStream().write(request.bytes());
	}

	private Response receive() throws IOException {
		String statusLine = line();
		int length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
			chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
			this.open &= !lower.equals("connection: close");
		}
		byte[] body = chunked ? chunks() : bytes(length);
		this.usedAt = System.nanoTime();
		return new Response(Integer.parseInt(statusLine.substring(9, 12)), new String(body, StandardCharsets.UTF_8));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream(512);
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			body.write(bytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private int chunkSize() throws IOException {
		return Integer.parseInt(line().strip(), 16);
	}

	private byte[] bytes(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The answer broke off");
		}
		return bytes;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The answer broke off");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.open = false;
		this.socket.close();
	}

	/**
	 * What is sent: JSON or nothing.
	 *
	 * @param headers each with its line end
	 */
	public record Request(String method, String path, String headers, String body) {

		private byte[] bytes() {
			byte[] content = this.body.getBytes(StandardCharsets.UTF_8);
			return (this.method + " " + this.path + " HTTP/1.1\r\nHost: localhost\r\n" + this.headers
					+ "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n" + this.body)
				.getBytes(StandardCharsets.UTF_8);
		}

	}

	/** What comes back. */
	public record Response(int status, String body) {
	}

}
