package org.clinicops.localstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One process of the stack, described; {@link PartProcess} runs it.
 *
 * @param name how people and log files call it
 * @param ports where it listens
 * @param readinessPort where it says that it is ready
 * @param needs the parts that must be ready before it starts
 * @param jar what runs
 * @param mainClass the class in it, or none for an application of Spring Boot
 * @param options of the JVM and of the program
 */
record Part(String name, List<Integer> ports, int readinessPort, List<String> needs, Path jar,
		@Nullable String mainClass, Options options) {

	/**
	 * What a part is started with.
	 *
	 * @param heapMegabytes the most that its heap may take
	 * @param quick whether the quick compiler alone will do: less memory, sooner ready
	 * @param arguments of the program
	 */
	record Options(int heapMegabytes, boolean quick, List<String> arguments) {
	}

	boolean isBootApplication() {
		return this.mainClass == null;
	}

	/**
	 * @param unpacked the jar to run, which for an application of Spring Boot is the
	 * unpacked one
	 */
	List<String> command(Path unpacked, List<String> furtherJvmOptions) {
		List<String> command = new ArrayList<>(Java.COMMAND);
		command.addAll(List.of("-Xms32m", "-Xmx" + this.options.heapMegabytes + "m"));
		if (this.options.quick) {
			command.add("-XX:TieredStopAtLevel=1");
		}
		command.addAll(furtherJvmOptions);
		command.addAll((this.mainClass != null) ? List.of("-cp", unpacked.toString(), this.mainClass)
				: List.of("-jar", unpacked.toString()));
		command.addAll(this.options.arguments);
		return command;
	}

}
