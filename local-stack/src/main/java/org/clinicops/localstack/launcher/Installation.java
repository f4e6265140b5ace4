package org.clinicops.localstack.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built source tree that the stack is started from.
 *
 * @param root the directory of {@code ./clinic}
 */
record Installation(Path root) {

	/** Where this class was loaded from says it. */
	static Installation find() throws URISyntaxException {
		Path jar = Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		return new Installation(jar.resolve("../../..").normalize());
	}

	/** The jar of a module; one that is not built is a problem. */
	Path jar(String module) {
		Path jar = this.root.resolve(module + "/target/" + module + ".jar");
		if (!Files.exists(jar)) {
			throw new Problem(jar + " is not built. Run ./mvnw package -DskipTests, or start with ./clinic up");
		}
		return jar;
	}

	/** What is derived from the jars, once for the contents of each. */
	Path archives() {
		return this.root.resolve("local-stack/target/archives");
	}

}
