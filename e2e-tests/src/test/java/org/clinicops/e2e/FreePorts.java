package org.clinicops.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** Ports that nobody listened on a moment ago. */
final class FreePorts {

	/** Below what Linux hands out to clients. */
	private static final int LOWEST = 11_000;

	private static final int HIGHEST = 31_000;

	private FreePorts() {
	}

	/**
	 * The first of a number of free ports in a row, above each of which, at a distance,
	 * another is free.
	 */
	static int base(int count, int distance) {
		return new Random().ints(LOWEST, HIGHEST - distance)
			.filter((base) -> IntStream.range(base, base + count)
				.allMatch((port) -> isFree(port) && isFree(port + distance)))
			.findFirst()
			.orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
