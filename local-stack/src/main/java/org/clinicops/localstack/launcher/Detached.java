package org.clinicops.localstack.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code up --detach}: lets a second launcher do the work in the background and returns
 * when all is ready.
 */
final class Detached {

	private final Path data;

	private final PrintStream out;

	Detached(Path data, PrintStream out) {
		this.data = data;
		this.out = out;
	}

	/** Answers whether the stack is ready. */
	boolean start(List<String> upArguments) throws IOException, InterruptedException {
		Up.keepToOwner(this.data);
		Path log = Files.createDirectories(this.data.resolve("log")).resolve("launcher.log");
		Up.refuseSecondStack(this.data);
		List<String> command = Java.with(Launcher.JVM_OPTIONS);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "up"));
		command.addAll(upArguments);
		Process launcher = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
			.redirectOutput(log.toFile())
			.start();
		return follow(launcher, log);
	}

	private boolean follow(Process launcher, Path log) throws IOException, InterruptedException {
		try (InputStream lines = Files.newInputStream(log)) {
			boolean ready = false;
			while (!ready && !launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
				ready = RunState.find(this.data).filter(RunState::ready).isPresent();
				lines.transferTo(this.out);
			}
			launcher.waitFor(200, TimeUnit.MILLISECONDS);
			lines.transferTo(this.out);
			return launcher.isAlive();
		}
	}

}
