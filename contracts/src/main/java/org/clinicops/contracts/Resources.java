package org.clinicops.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of this artifact, by their path below {@code /contracts}. */
final class Resources {

	private Resources() {
	}

	static String text(String path) {
		try (InputStream file = Resources.class.getResourceAsStream("/contracts/" + path)) {
			if (file == null) {
				throw new IllegalStateException("There is no file contracts/" + path);
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
