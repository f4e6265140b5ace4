package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How this JVM starts others: the same Java, in a session of its own (a Ctrl-C at the
 * terminal would otherwise reach all parts at once, and they would stop in no order),
 * with little memory. One that runs out of it ends, and its launcher starts it again:
 * what is left after such an error does half of its work and looks alive.
 */
final class Java {

	static final List<String> COMMAND = Stream.concat(ownSession(),
			Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
					"-XX:+ExitOnOutOfMemoryError", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-Xss512k",
					"-XX:-UsePerfData", "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"))
		.toList();

	private Java() {
	}

	private static Stream<String> ownSession() {
		return Stream.of("/usr/bin/setsid", "/bin/setsid").filter((path) -> Files.isExecutable(Path.of(path))).limit(1);
	}

	/** Runs to the end, quietly. */
	static boolean run(List<String> command, Path log) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			return false;
		}
		return process.exitValue() == 0;
	}

	static List<String> with(String... options) {
		List<String> command = new ArrayList<>(COMMAND);
		command.addAll(List.of(options));
		return command;
	}

}
