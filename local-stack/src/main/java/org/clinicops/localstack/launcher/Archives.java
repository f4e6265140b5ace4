package org.clinicops.localstack.launcher;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * What makes a part start sooner, made once for each Java: its jar unpacked (nested jars
 * start slowly and cannot be archived), and its classes as they are after loading
 * (class-data sharing), from a run that ends when it is ready.
 * <p>
 * A directory belongs to the contents of one jar and is locked by the stacks that run
 * from it, so a build beside a running stack takes nothing away from it. Those that
 * nobody uses any more are removed.
 */
final class Archives implements Closeable {

	private final Path directory;

	private final Map<Path, Path> unpacked = new HashMap<>();

	private final List<FileLock> inUse = new ArrayList<>();

	Archives(Path directory) {
		this.directory = directory;
	}

	/** Answers the jar to run. */
	synchronized Path unpack(Part part, Path log) throws IOException, InterruptedException {
		Path known = this.unpacked.get(part.jar());
		if (known != null) {
			return known;
		}
		Path home = this.directory.resolve(
				part.jar().getFileName() + "-" + checksum(part.jar()) + "-" + System.getProperty("java.vm.version"));
		Files.createDirectories(this.directory);
		removeUnused(part.jar().getFileName().toString(), home);
		FileChannel channel = open(home);
		FileLock shared = channel.lock(0, Long.MAX_VALUE, true);
		while (!Files.exists(home)) {
			shared.release();
			fillAlone(channel, home, part, log);
			shared = channel.lock(0, Long.MAX_VALUE, true);
		}
		this.inUse.add(shared);
		Path jar = home.resolve(part.jar().getFileName());
		this.unpacked.put(part.jar(), jar);
		return jar;
	}

	private static FileChannel open(Path home) throws IOException {
		return FileChannel.open(home.resolveSibling(home.getFileName() + ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	private void removeUnused(String jar, Path current) throws IOException {
		try (Stream<Path> homes = Files.list(this.directory)) {
			for (Path home : homes.filter(Files::isDirectory).filter((home) -> !home.equals(current)).toList()) {
				if (home.getFileName().toString().startsWith(jar)) {
					removeIfUnused(home);
				}
			}
		}
	}

	private static void removeIfUnused(Path home) throws IOException {
		try (FileChannel channel = open(home); FileLock alone = channel.tryLock()) {
			if (alone != null) {
				FileSystemUtils.deleteRecursively(home);
			}
		}
		catch (OverlappingFileLockException ex) {
			// in use by this very process
		}
	}

	/** Others may do so first; to wait for those that run from it would never end. */
	private static void fillAlone(FileChannel channel, Path home, Part part, Path log)
			throws IOException, InterruptedException {
		FileLock alone = channel.lock();
		if (!Files.exists(home)) {
			fill(home, part, log);
		}
		alone.release();
	}

	private static void fill(Path home, Part part, Path log) throws IOException, InterruptedException {
		Path partial = home.resolveSibling("partial-" + home.getFileName());
		FileSystemUtils.deleteRecursively(partial);
		Files.createDirectories(partial);
		if (!part.isBootApplication()) {
			Files.copy(part.jar(), partial.resolve(part.jar().getFileName()));
			FileSystemUtils.copyRecursively(part.jar().resolveSibling("lib"), partial.resolve("lib"));
		}
		else if (!Java.run(Java.with("-Djarmode=tools", "-jar", part.jar().toString(), "extract", "--force",
				"--destination", partial.toString()), log)) {
			throw new Problem(part.jar() + " cannot be unpacked: see " + log);
		}
		Files.move(partial, home);
	}

	private static String checksum(Path jar) throws IOException {
		CRC32 checksum = new CRC32();
		try (InputStream content = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(jar), 1 << 20),
				checksum)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return Long.toHexString(checksum.getValue());
	}

	boolean isMissing(Part part, Path jar) {
		return !Files.exists(file(part, jar));
	}

	/**
	 * Runs the part until it is ready. A part without an archive starts as well, only
	 * later.
	 */
	void make(Part part, Path jar, Map<String, String> secrets, Path log) throws IOException, InterruptedException {
		Path partial = jar.resolveSibling(part.name() + "-" + ProcessHandle.current().pid() + ".partial");
		ProcessBuilder run = new ProcessBuilder(part.command(jar, List.of("-XX:ArchiveClassesAtExit=" + partial,
				"-Dspring.context.exit=onRefresh", "-Dclinic.exit-when-ready=true")));
		run.environment().putAll(secrets);
		run.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		if (run.start().waitFor() == 0 && Files.exists(partial)) {
			Files.move(partial, file(part, jar), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	List<String> options(Part part, Path jar) {
		return isMissing(part, jar) ? List.of() : List.of("-XX:SharedArchiveFile=" + file(part, jar));
	}

	/** Lets go of the directories; the end of the process does the same. */
	@Override
	public synchronized void close() throws IOException {
		for (FileLock lock : this.inUse) {
			lock.acquiredBy().close();
		}
		this.unpacked.clear();
	}

	private static Path file(Part part, Path jar) {
		return jar.resolveSibling(part.name() + ".jsa");
	}

}
