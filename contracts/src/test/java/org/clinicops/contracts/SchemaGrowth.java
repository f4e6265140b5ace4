package org.clinicops.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.toMap;

import tools.jackson.databind.JsonNode;

/**
 * Compares released schemas with current ones. Within a version only these things may
 * happen: an optional field is added, a code is added, a list of codes becomes a pattern
 * that all of them meet, words for people change. All else is listed as a break.
 */
final class SchemaGrowth {

	private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");

	private final List<String> breaks = new ArrayList<>();

	private SchemaGrowth() {
	}

	static List<String> breaks(Map<String, JsonNode> released, Map<String, JsonNode> current) {
		SchemaGrowth growth = new SchemaGrowth();
		growth.members("", released, current);
		return growth.breaks;
	}

	private void members(String path, Map<String, JsonNode> released, Map<String, JsonNode> current) {
		released.forEach((name, before) -> {
			JsonNode after = current.get(name);
			if (after == null) {
				report(path + name, "removed");
			}
			else {
				schema(path + name, before, after);
			}
		});
	}

	private void schema(String path, JsonNode released, JsonNode current) {
		boolean opened = opensCodes(released, current);
		released.forEachEntry((keyword, before) -> {
			if (!opened || !keyword.equals("enum")) {
				keyword(path, keyword, before, current.path(keyword));
			}
		});
		current.propertyNames()
			.stream()
			.filter((keyword) -> !released.has(keyword) && !WORDS.contains(keyword))
			.filter((keyword) -> !opened || !keyword.equals("pattern"))
			.forEach((keyword) -> report(path, keyword + " added"));
	}

	/** Codes that became data: any that was allowed still is. */
	private static boolean opensCodes(JsonNode released, JsonNode current) {
		if (!released.has("enum") || current.has("enum") || released.has("pattern") || !current.has("pattern")) {
			return false;
		}
		Pattern pattern = Pattern.compile(current.path("pattern").asString());
		return released.path("enum").valueStream().allMatch((code) -> pattern.matcher(code.asString()).find());
	}

	private void keyword(String path, String keyword, JsonNode released, JsonNode current) {
		switch (keyword) {
			case "properties" -> members(path + ".", fields(released), fields(current));
			case "items" -> schema(path + "[]", released, current);
			case "enum" -> missing(path, "code removed: ", released, current);
			case "required" -> {
				missing(path, "no longer required: ", released, current);
				missing(path, "newly required: ", current, released);
			}
			default -> {
				if (!WORDS.contains(keyword) && !released.equals(current)) {
					report(path, keyword + " changed");
				}
			}
		}
	}

	private void missing(String path, String what, JsonNode expected, JsonNode actual) {
		List<JsonNode> present = actual.valueStream().toList();
		expected.valueStream()
			.filter((value) -> !present.contains(value))
			.forEach((value) -> report(path, what + value.asString()));
	}

	private void report(String path, String what) {
		this.breaks.add(path + ": " + what);
	}

	private static Map<String, JsonNode> fields(JsonNode properties) {
		return properties.propertyStream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
