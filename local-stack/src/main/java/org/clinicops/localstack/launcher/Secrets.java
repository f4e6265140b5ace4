package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The secrets of one stack: made once, kept in a file for its owner's eyes only, given to
 * the parts in their environment.
 *
 * @param values by environment variable
 */
record Secrets(Map<String, String> values) {

	static final String DEMO_PASSWORD = "CLINIC_DEMO_PASSWORD";

	static final String CLI_SECRET = "CLINIC_CLI_SECRET";

	private static final String[] GENERATED = { "CLINIC_CONSOLE_SECRET", "CLINIC_FORM_SECRET",
			"CLINIC_SCHEDULING_SECRET", CLI_SECRET };

	static Secrets load(Path data) throws IOException {
		Properties file = new Properties();
		Path path = path(data);
		if (!Files.exists(path)) {
			throw new Problem("There is no " + path + ": start the stack first, with ./clinic up");
		}
		try (Reader reader = Files.newBufferedReader(path)) {
			file.load(reader);
		}
		Map<String, String> values = new TreeMap<>();
		file.forEach((name, value) -> values.put((String) name, (String) value));
		return new Secrets(values);
	}

	/** A demo password from the environment wins and is kept. */
	static Secrets loadOrCreate(Path data, Map<String, String> environment) throws IOException {
		Path path = path(data);
		Map<String, String> values = new TreeMap<>();
		if (Files.exists(path)) {
			values.putAll(load(data).values());
		}
		else {
			Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		for (String name : GENERATED) {
			values.computeIfAbsent(name, (missing) -> random(24));
		}
		values.computeIfAbsent(DEMO_PASSWORD, (missing) -> random(9));
		values.computeIfPresent(DEMO_PASSWORD, (name, kept) -> environment.getOrDefault(name, kept));
		Properties file = new Properties();
		file.putAll(values);
		try (Writer writer = Files.newBufferedWriter(path)) {
			file.store(writer, "Made by ./clinic up. Delete to get new ones.");
		}
		return new Secrets(values);
	}

	private static Path path(Path data) {
		return data.resolve("secrets.properties");
	}

	private static String random(int bytes) {
		byte[] random = new byte[bytes];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	String get(String name) {
		return Objects.requireNonNull(this.values.get(name), name);
	}

}
