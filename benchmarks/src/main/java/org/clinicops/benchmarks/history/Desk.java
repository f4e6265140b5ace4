package org.clinicops.benchmarks.history;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import org.clinicops.benchmarks.HttpConnection;
import org.clinicops.benchmarks.HttpConnection.Request;
import org.clinicops.benchmarks.history.Operation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where one client asks: at either instance, at the other one if nobody listens. Notes
 * down each question with its answer, or that none came.
 */
final class Desk implements Closeable {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private final int[] ports;

	private final @Nullable HttpConnection[] connections;

	private final Wire wire;

	private final History history;

	private final RandomGenerator random;

	Desk(int[] ports, Wire wire, History history, RandomGenerator random) {
		this.ports = ports;
		this.connections = new HttpConnection[ports.length];
		this.wire = wire;
		this.history = history;
		this.random = random;
	}

	Answer create(Kind kind, String key, Visit wanted, boolean contested) {
		return ask(new Question(kind, null, key, wanted, contested));
	}

	Answer change(Kind kind, Entry entry, @Nullable Visit wanted, boolean contested) {
		return ask(new Question(kind, entry.id(), null, wanted, contested));
	}

	private Answer ask(Question question) {
		int instance = connectedInstance();
		long invoked = Wire.micros(Instant.now());
		Answer answer = answer(instance, question.on(this.wire));
		note(question, instance, invoked, answer);
		return answer;
	}

	/** Asks and does not wait for the answer. */
	void createAndHangUp(Kind kind, String key, Visit wanted, boolean contested) {
		Question question = new Question(kind, null, key, wanted, contested);
		int instance = connectedInstance();
		long invoked = Wire.micros(Instant.now());
		HttpConnection connection = this.connections[instance];
		try {
			if (connection != null) {
				connection.send(question.on(this.wire));
			}
		}
		catch (IOException ex) {
			// just as well: nobody will know
		}
		disconnect(instance);
		note(question, instance, invoked, Answer.UNKNOWN);
	}

	private void note(Question question, int instance, long invoked, Answer answer) {
		this.history.add(new Operation(question.kind, instance, question.appointment, question.key, question.wanted,
				question.contested, invoked, Wire.micros(Instant.now()), answer));
	}

	private Answer answer(int instance, Request request) {
		try {
			HttpConnection connection = this.connections[instance];
			return (connection != null) ? this.wire.answer(connection.exchange(request)) : Answer.UNKNOWN;
		}
		catch (IOException ex) {
			disconnect(instance);
			return Answer.UNKNOWN;
		}
	}

	private int connectedInstance() {
		int instance = this.random.nextInt(this.ports.length);
		while (!isConnected(instance)) {
			instance = (instance + 1) % this.ports.length;
			LockSupport.parkNanos(PAUSE);
		}
		return instance;
	}

	private boolean isConnected(int instance) {
		HttpConnection connection = this.connections[instance];
		if (connection != null && connection.isOpen()) {
			return true;
		}
		disconnect(instance);
		try {
			this.connections[instance] = HttpConnection.to(this.ports[instance]);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void disconnect(int instance) {
		HttpConnection connection = this.connections[instance];
		this.connections[instance] = null;
		if (connection != null) {
			try {
				connection.close();
			}
			catch (IOException ex) {
				// it is gone, which is what was wanted
			}
		}
	}

	@Override
	public void close() {
		for (int instance = 0; instance < this.ports.length; instance++) {
			disconnect(instance);
		}
	}

	private record Question(Kind kind, @Nullable String appointment, @Nullable String key, @Nullable Visit wanted,
			boolean contested) {

		Request on(Wire wire) {
			return wire.request(this.kind, this.appointment, this.key, this.wanted);
		}

	}

}
