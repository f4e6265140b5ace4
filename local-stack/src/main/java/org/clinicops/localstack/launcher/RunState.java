package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

/**
 * What runs, in {@code run.json} of the data directory, for the other commands.
 *
 * @param launcher the process that watches the parts
 * @param ports where the parts listen
 * @param ready whether all have been ready
 * @param parts the processes
 */
record RunState(ProcessId launcher, Ports ports, boolean ready, List<ProcessId> parts) {

	/**
	 * A process that can be told from a later one with the same number.
	 *
	 * @param name the part
	 * @param pid its number
	 * @param startedAt when it was started
	 */
	record ProcessId(String name, long pid, Instant startedAt) {

		static ProcessId of(String name, ProcessHandle process) {
			return new ProcessId(name, process.pid(), process.info().startInstant().orElseGet(Instant::now));
		}

		Optional<ProcessHandle> find() {
			return ProcessHandle.of(this.pid)
				.filter((process) -> process.info()
					.startInstant()
					.map((start) -> Duration.between(start, this.startedAt).abs().toSeconds() < 5)
					.orElse(true));
		}

	}

	private static Path path(Path data) {
		return data.resolve("run.json");
	}

	static Optional<RunState> find(Path data) throws IOException {
		return Files.exists(path(data))
				? Optional.of(JsonMapper.shared().readValue(Files.readString(path(data)), RunState.class))
				: Optional.empty();
	}

	/** The state of a stack whose launcher lives. */
	static RunState running(Path data) throws IOException {
		RunState state = find(data)
			.orElseThrow(() -> new Problem("Nothing is running in " + data + ": start the stack with ./clinic up"));
		if (state.launcher().find().isEmpty()) {
			throw new Problem("The stack of " + data + " has lost its launcher, process " + state.launcher().pid()
					+ ": ./clinic down stops what is left of it, ./clinic up starts it anew");
		}
		return state;
	}

	void save(Path data) throws IOException {
		Path partial = data.resolve("run.json.partial");
		Files.writeString(partial, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
		Files.move(partial, path(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	static void delete(Path data) throws IOException {
		Files.deleteIfExists(path(data));
	}

}
