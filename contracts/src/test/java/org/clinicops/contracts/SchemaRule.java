package org.clinicops.contracts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;

/** What every event schema keeps to; each rule lists what breaks it. */
enum SchemaRule {

	/** It is a schema of the 2020-12 dialect. */
	IS_JSON_SCHEMA((schema) -> metaSchema().validate(schema).stream().map(Error::toString).toList()),

	/** A reader must bear fields of later releases, so no schema may forbid them. */
	IS_OPEN((schema) -> Stream.of("additionalProperties", "unevaluatedProperties")
		.filter((keyword) -> !schema.findValues(keyword).isEmpty())
		.toList()),

	/** Every field says what it means. */
	DESCRIBES_EVERY_FIELD((schema) -> fieldsOf(schema, (field) -> !field.has("description"))),

	/** Nothing can be written freely: a value is an id, a code, a time or a number. */
	HAS_NO_FREE_TEXT((schema) -> fieldsOf(schema, SchemaRule::allowsAnything)),

	/** Patient details live in intake-service alone: no event carries any. */
	NAMES_NO_PATIENT_DETAIL((schema) -> fields(schema).keySet().stream().filter(Words::patientDetail).toList()),

	/** Readers are tested with the examples, so one is not enough. */
	HAS_TWO_EXAMPLES((schema) -> (schema.path("examples").size() < 2) ? List.of("fewer than two examples") : List.of()),

	/** Examples are what a sender may publish. */
	HAS_VALID_EXAMPLES((schema) -> {
		Contract contract = Contract.of(schema.toString());
		return contract.examples().stream().flatMap((example) -> contract.violations(example).stream()).toList();
	}),

	/** Every field is shown by an example, and left out by one where it may be absent. */
	SHOWS_EVERY_FIELD((schema) -> fieldsThat(schema, (name) -> {
		boolean required = schema.path("required").valueStream().anyMatch((it) -> it.asString().equals(name));
		long shown = schema.path("examples").valueStream().filter((example) -> example.has(name)).count();
		return shown == 0 || (!required && shown == schema.path("examples").size());
	}));

	@SuppressWarnings("ImmutableEnumChecker") // functions without a state
	private final Function<JsonNode, List<String>> check;

	SchemaRule(Function<JsonNode, List<String>> check) {
		this.check = check;
	}

	List<String> brokenBy(JsonNode schema) {
		return this.check.apply(schema);
	}

	private static com.networknt.schema.Schema metaSchema() {
		return SchemaRegistry.withDialect(Dialects.getDraft202012())
			.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
	}

	private static boolean allowsAnything(JsonNode value) {
		return switch (value.path("type").asString()) {
			case "array" -> allowsAnything(value.path("items"));
			case "object" -> !value.has("properties");
			case "boolean", "integer", "number" -> false;
			default -> !value.has("enum") && !value.has("format") && !value.has("pattern");
		};
	}

	private static List<String> fieldsThat(JsonNode schema, Predicate<String> predicate) {
		return schema.path("properties").propertyNames().stream().filter(predicate).sorted().toList();
	}

	private static List<String> fieldsOf(JsonNode schema, Predicate<JsonNode> predicate) {
		return fields(schema).entrySet()
			.stream()
			.filter((field) -> predicate.test(field.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Map<String, JsonNode> fields(JsonNode schema) {
		Map<String, JsonNode> fields = new TreeMap<>();
		collect("", schema, fields);
		return fields;
	}

	private static void collect(String path, JsonNode schema, Map<String, JsonNode> fields) {
		schema.path("properties").forEachEntry((name, field) -> {
			fields.put(path + name, field);
			collect(path + name + ".", field, fields);
			collect(path + name + "[].", field.path("items"), fields);
		});
	}

	/** Words that betray a patient detail in a field's name. */
	private static final class Words {

		private static final Pattern PATIENT_DETAIL = Pattern
			.compile("(?i:name|birth|born|dob|phone|mobile|fax|mail|address|street|zip|postal|ssn|insur|note|comment"
					+ "|remark|text|photo|gender|diagnos|answer)|(\\b[as]|[AS])(ge|ex)(?![a-z])");

		static boolean patientDetail(String field) {
			return PATIENT_DETAIL.matcher(field).find();
		}

	}

}
