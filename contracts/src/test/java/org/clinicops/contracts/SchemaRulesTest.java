package org.clinicops.contracts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaRulesTest {

	@ParameterizedTest
	@EnumSource
	void everySchemaKeepsTheRule(SchemaRule rule) throws Exception {
		Map<String, List<String>> broken = SchemaFiles.current()
			.entrySet()
			.stream()
			.collect(toMap(Map.Entry::getKey, (file) -> rule.brokenBy(file.getValue())));
		assertThat(broken).isNotEmpty().allSatisfy((file, found) -> assertThat(found).as(file).isEmpty());
	}

	@Test
	void everySchemaIsIdentifiedByItsTypeAndSaysItsDialect() throws Exception {
		assertThat(SchemaFiles.current()).allSatisfy((file, schema) -> {
			String type = file.substring(file.indexOf('/') + 1, file.length() - ".json".length());
			assertThat(schema.path("$id").asString()).isEqualTo("urn:clinicops:event:" + type);
			assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
		});
	}

	@Test
	void aKeywordOfTheWrongKindIsNoSchema() {
		assertThat(broken(SchemaRule.IS_JSON_SCHEMA, (schema) -> schema.put("required", "intakeId"))).singleElement()
			.asString()
			.contains("/required");
	}

	@ParameterizedTest
	@ValueSource(strings = { "additionalProperties", "unevaluatedProperties" })
	void aSchemaThatForbidsLaterFieldsIsNotOpen(String keyword) {
		assertThat(broken(SchemaRule.IS_OPEN, (schema) -> schema.put(keyword, false))).containsExactly(keyword);
	}

	@Test
	void aFieldWithoutDescriptionIsFound() {
		assertThat(broken(SchemaRule.DESCRIBES_EVERY_FIELD, (schema) -> field(schema, "site").remove("description")))
			.containsExactly("site");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"type\": \"string\"}", "{\"type\": \"array\"}", "{\"type\": \"object\"}",
			"{\"type\": \"array\", \"items\": {\"type\": \"string\"}}" })
	void aFieldThatCouldSayAnythingIsFound(String free) {
		assertThat(broken(SchemaRule.HAS_NO_FREE_TEXT,
				(schema) -> schema.withObjectProperty("properties").set("site", SchemaFiles.read(free))))
			.containsExactly("site");
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "givenName", "familyname", "birthDate", "dob", "phoneNumber", "email", "mailTo",
			"homeAddress", "note", "notes", "comment", "age", "patientAge", "sex", "gender", "diagnosis" })
	void aFieldForAPatientDetailIsFound(String name) {
		assertThat(broken(SchemaRule.NAMES_NO_PATIENT_DETAIL, (schema) -> field(schema, name))).containsExactly(name);
	}

	@Test
	void aPatientDetailIsFoundInsideListsAndObjects() {
		assertThat(broken(SchemaRule.NAMES_NO_PATIENT_DETAIL, (schema) -> {
			field(schema, "contact").withObjectProperty("properties").putObject("phone");
			field(schema, "relatives").putObject("items").putObject("properties").putObject("name");
		})).containsExactly("contact.phone", "relatives[].name");
	}

	@Test
	void aSingleExampleIsTooFew() {
		assertThat(broken(SchemaRule.HAS_TWO_EXAMPLES, (schema) -> examples(schema).remove(0)))
			.containsExactly("fewer than two examples");
	}

	@Test
	void anExampleThatItsSchemaRefusesIsFound() {
		assertThat(broken(SchemaRule.HAS_VALID_EXAMPLES, (schema) -> example(schema, 1).put("pathway", "SPA")))
			.singleElement()
			.asString()
			.startsWith("/pathway:");
	}

	@Test
	void aFieldThatNoExampleShowsIsFound() {
		assertThat(broken(SchemaRule.SHOWS_EVERY_FIELD, (schema) -> field(schema, "interpreterId")))
			.containsExactly("interpreterId");
	}

	@Test
	void anOptionalFieldThatEveryExampleHasIsFound() {
		assertThat(broken(SchemaRule.SHOWS_EVERY_FIELD, (schema) -> example(schema, 1).put("intakeId", "i-1")))
			.containsExactly("intakeId");
	}

	private static List<String> broken(SchemaRule rule, Consumer<ObjectNode> change) {
		return rule.brokenBy(SchemaFiles.changed("clinic.appointment.booked.v1", change));
	}

	private static ObjectNode field(ObjectNode schema, String name) {
		return schema.withObjectProperty("properties").withObjectProperty(name);
	}

	private static ArrayNode examples(ObjectNode schema) {
		return schema.withArrayProperty("examples");
	}

	private static ObjectNode example(ObjectNode schema, int index) {
		return (ObjectNode) examples(schema).get(index);
	}

}
