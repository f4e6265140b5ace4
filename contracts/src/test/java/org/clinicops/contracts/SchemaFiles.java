package org.clinicops.contracts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas as they lie on disk, by {@code <topic>/<type>.json}, and changed copies of them
 * that break a rule.
 */
final class SchemaFiles {

	private SchemaFiles() {
	}

	static Map<String, JsonNode> current() throws IOException, URISyntaxException {
		return below("/contracts");
	}

	static Map<String, JsonNode> released() throws IOException, URISyntaxException {
		return below("/released");
	}

	static ObjectNode changed(String type, Consumer<ObjectNode> change) {
		ObjectNode schema = (ObjectNode) read(Contracts.schema(type));
		change.accept(schema);
		return schema;
	}

	static JsonNode read(String json) {
		return JsonMapper.shared().readTree(json);
	}

	private static Map<String, JsonNode> below(String folder) throws IOException, URISyntaxException {
		URL url = Objects.requireNonNull(SchemaFiles.class.getResource(folder), folder);
		Path root = Path.of(url.toURI());
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".json"))
				.collect(toMap((file) -> root.relativize(file).toString().replace('\\', '/'),
						(file) -> JsonMapper.shared().readTree(file)));
		}
	}

}
