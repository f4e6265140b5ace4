package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code down}: stops the stack of a data directory, and whatever a killed launcher has
 * left behind.
 */
final class Down {

	private final Path data;

	private final PrintStream out;

	Down(Path data, PrintStream out) {
		this.data = data;
		this.out = out;
	}

	void run() throws IOException {
		Optional<RunState> state = RunState.find(this.data);
		if (state.isEmpty()) {
			this.out.println("Nothing is running in " + this.data);
			return;
		}
		this.out.println("Stopping what runs in " + this.data + ": the services finish what they have begun ...");
		state.get().launcher().find().ifPresent((launcher) -> PartProcess.stop(launcher, Duration.ofSeconds(90)));
		stopParts(state.get());
		RunState.delete(this.data);
		this.out.println("Stopped. The data stays in " + this.data);
	}

	static void stopParts(RunState state) {
		state.parts()
			.parallelStream()
			.flatMap((part) -> part.find().stream())
			.forEach((process) -> PartProcess.stop(process, Duration.ofSeconds(30)));
	}

}
