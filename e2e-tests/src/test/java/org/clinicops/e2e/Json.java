package org.clinicops.e2e;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees: these tests share no type with what they test. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private Json() {
	}

	static JsonNode read(String json) {
		return MAPPER.readTree(json);
	}

	static ObjectNode object(String json) {
		return (ObjectNode) read(json);
	}

}
