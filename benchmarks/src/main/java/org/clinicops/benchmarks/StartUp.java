package org.clinicops.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Seconds from {@code ./clinic up --detach} on a built tree until all is ready, and the
 * resident memory of all its processes then. Uses a data folder of its own; the ports
 * must be free. Option: rounds (3); the first is with an empty folder.
 */
final class StartUp {

	private static final Path DATA = Path.of("benchmarks/target/start-up");

	private static final double KILOBYTES_PER_MEGABYTE = 1024.0;

	private StartUp() {
	}

	public static void main(String[] args) throws IOException {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 3;
		Surroundings.print();
		deleteData();
		System.out.println("| round | ready after s | resident MB (sum) | shared counted once MB | processes |");
		System.out.println("|---|---|---|---|---|");
		for (int round = 1; round <= rounds; round++) {
			List<Long> before = processes();
			long start = System.nanoTime();
			Clinic.script("up", "--detach", "--data", DATA.toString());
			double seconds = (System.nanoTime() - start) / 1e9;
			List<Long> stack = new ArrayList<>(processes());
			stack.removeAll(before);
			System.out.printf("| %d | %.1f | %.0f | %.0f | %d |%n", round, seconds, sum(stack, "Rss"),
					sum(stack, "Pss"), stack.size());
			Clinic.script("down", "--data", DATA.toString());
		}
	}

	private static List<Long> processes() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info().command().filter((command) -> command.endsWith("java")).isPresent())
			.map(ProcessHandle::pid)
			.toList();
	}

	/** Megabytes of one kind of memory in all processes. */
	private static double sum(List<Long> pids, String kind) {
		return pids.stream().mapToDouble((pid) -> memory(pid).getOrDefault(kind, 0.0)).sum();
	}

	private static Map<String, Double> memory(long pid) {
		Map<String, Double> kinds = new TreeMap<>();
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
			lines.map((line) -> line.split("[:\\s]+"))
				.filter((parts) -> parts.length == 3 && parts[2].equals("kB"))
				.forEach((parts) -> kinds.put(parts[0], Long.parseLong(parts[1]) / KILOBYTES_PER_MEGABYTE));
		}
		catch (IOException ex) {
			System.err.println("No memory figures of process " + pid + ": " + ex.getMessage());
		}
		return kinds;
	}

	private static void deleteData() throws IOException {
		if (Files.exists(DATA)) {
			try (Stream<Path> files = Files.walk(DATA)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
