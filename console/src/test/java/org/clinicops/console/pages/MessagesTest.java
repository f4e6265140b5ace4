package org.clinicops.console.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Both languages say everything that the pages ask for. */
class MessagesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern ASKED = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

	@Test
	void haveSpanishWordsForEverythingButTheNamesOfSites() throws IOException {
		Set<String> english = keys("messages.properties");
		english.removeIf((key) -> key.startsWith("site."));
		assertThat(keys("messages_es.properties")).containsAll(english);
	}

	@Test
	void haveEveryWordThatATemplateAsksFor() throws IOException {
		Set<String> asked = new TreeSet<>();
		for (Path template : templates()) {
			ASKED.matcher(Files.readString(template)).results().map((result) -> result.group(1)).forEach(asked::add);
		}
		assertThat(asked).hasSizeGreaterThan(50);
		assertThat(keys("messages.properties")).containsAll(asked);
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static Set<String> keys(String bundle) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle))) {
			properties.load(reader);
		}
		return new TreeSet<>(properties.stringPropertyNames());
	}

}
