package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * What makes a part start sooner, made once per build and Java: its jar unpacked (nested
 * jars start slowly and cannot be archived), and its classes as they are after loading
 * (class-data sharing), from a run that ends when it is ready.
 */
final class Archives {

	private final Path directory;

	Archives(Path directory) {
		this.directory = directory;
	}

	/** Answers the jar to run; forgets what was made from an older one. */
	Path unpack(Part part, Path log) throws IOException, InterruptedException {
		Path home = this.directory.resolve(part.name());
		Path stamp = home.resolve("stamp");
		String current = Files.getAttribute(part.jar(), "unix:ctime") + " " + System.getProperty("java.vm.version");
		if (!Files.exists(stamp) || !Files.readString(stamp).equals(current)) {
			FileSystemUtils.deleteRecursively(home);
			Files.createDirectories(home);
			if (part.isBootApplication() && !Java.run(Java.with("-Djarmode=tools", "-jar", part.jar().toString(),
					"extract", "--force", "--destination", home.toString()), log)) {
				throw new Problem(part.jar() + " cannot be unpacked: see " + log);
			}
			Files.writeString(stamp, current);
		}
		return part.isBootApplication() ? home.resolve(part.jar().getFileName()) : part.jar();
	}

	boolean isMissing(Part part) {
		return !Files.exists(file(part));
	}

	/**
	 * Runs the part until it is ready. A part without an archive starts as well, only
	 * later.
	 */
	void make(Part part, Path unpacked, Map<String, String> secrets, Path log)
			throws IOException, InterruptedException {
		Path partial = file(part).resolveSibling("partial.jsa");
		ProcessBuilder run = new ProcessBuilder(part.command(unpacked, List.of("-XX:ArchiveClassesAtExit=" + partial,
				"-Dspring.context.exit=onRefresh", "-Dclinic.exit-when-ready=true")));
		run.environment().putAll(secrets);
		run.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		if (run.start().waitFor() == 0 && Files.exists(partial)) {
			Files.move(partial, file(part));
		}
	}

	List<String> options(Part part) {
		List<String> options = new ArrayList<>();
		if (!isMissing(part)) {
			options.add("-XX:SharedArchiveFile=" + file(part));
		}
		return options;
	}

	private Path file(Part part) {
		return this.directory.resolve(part.name()).resolve("classes.jsa");
	}

}
