package org.clinicops.contracts;

import java.util.List;
import java.util.Locale;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event type: its published schema, which is open, and the closed form of it that a
 * sender is held to.
 */
record Contract(String schema, List<String> examples, Schema closed) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012(),
			(registry) -> registry.schemaRegistryConfig(
					SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build()));

	static Contract read(String topic, String type) {
		return of(Resources.text(topic + "/" + type + ".json"));
	}

	static Contract of(String schema) {
		JsonNode open = JSON.readTree(schema);
		List<String> examples = open.path("examples").valueStream().map(JsonNode::toString).toList();
		return new Contract(schema, examples, REGISTRY.getSchema(close(open.deepCopy())));
	}

	List<String> violations(String json) {
		try {
			return this.closed.validate(JSON.readTree(json)).stream().map(Error::toString).sorted().toList();
		}
		catch (JacksonException ex) {
			return List.of("not JSON: " + ex.getOriginalMessage());
		}
	}

	private static JsonNode close(JsonNode schema) {
		if (schema instanceof ObjectNode object && schema.path("properties").isObject()) {
			object.put("additionalProperties", false);
		}
		schema.forEach(Contract::close);
		return schema;
	}

}
