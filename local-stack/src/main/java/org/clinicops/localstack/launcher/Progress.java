package org.clinicops.localstack.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Says what happens to the parts: one line each for people, the process numbers for
 * {@link RunState}.
 */
final class Progress {

	private final PrintStream out;

	private final BiConsumer<String, ProcessHandle> onStart;

	Progress(PrintStream out, BiConsumer<String, ProcessHandle> onStart) {
		this.out = out;
		this.onStart = onStart;
	}

	void say(String part, String what) {
		this.out.println(String.format(Locale.ROOT, "  %-20s %s", part, what));
	}

	void say(String part, String what, Instant since) {
		double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
		say(part, String.format(Locale.ROOT, "%s (%.1f s)", what, seconds));
	}

	void started(String part, ProcessHandle process) {
		this.onStart.accept(part, process);
	}

}
