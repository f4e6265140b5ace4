package org.clinicops.contracts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AdditiveOnlyTest {

	private static final String TYPE = "clinic.appointment.booked.v1";

	@Test
	void nothingThatWasReleasedIsBroken() throws Exception {
		assertThat(SchemaGrowth.breaks(SchemaFiles.released(), SchemaFiles.current())).isEmpty();
	}

	@Test
	void thereIsAReleaseToCompareWith() throws Exception {
		assertThat(SchemaFiles.released()).isNotEmpty();
	}

	@Test
	void aNewOptionalFieldANewCodeAndOtherWordsAreGrowth() {
		assertThat(breaks((schema) -> {
			field(schema, "interpreterId").put("type", "string");
			field(schema, "pathway").withArrayProperty("enum").add("HYDROTHERAPY");
			field(schema, "site").put("description", "The place.");
			schema.remove("examples");
		})).isEmpty();
	}

	@Test
	void aNewEventIsGrowth() {
		JsonNode schema = SchemaFiles.read(Contracts.schema(TYPE));
		assertThat(SchemaGrowth.breaks(Map.of(), Map.of(TYPE, schema))).isEmpty();
	}

	@Test
	void anEventThatIsGoneOrMovedToAnotherTopicIsABreak() {
		JsonNode schema = SchemaFiles.read(Contracts.schema(TYPE));
		assertThat(SchemaGrowth.breaks(Map.of("old/" + TYPE, schema), Map.of("new/" + TYPE, schema)))
			.containsExactly("old/" + TYPE + ": removed");
	}

	@Test
	void aFieldThatIsGoneIsABreak() {
		assertThat(breaks((schema) -> schema.withObjectProperty("properties").remove("intakeId")))
			.containsExactly(TYPE + ".intakeId: removed");
	}

	@Test
	void anotherTypeIsABreak() {
		assertThat(breaks((schema) -> field(schema, "start").put("type", "integer")))
			.containsExactly(TYPE + ".start: type changed");
	}

	@Test
	void aCodeThatIsGoneIsABreak() {
		assertThat(breaks((schema) -> field(schema, "pathway").withArrayProperty("enum").remove(1)))
			.containsExactly(TYPE + ".pathway: code removed: PAIN_MANAGEMENT");
	}

	@Test
	void aListOfCodesMayBecomeAPatternThatAllOfThemMeet() {
		assertThat(breaks((schema) -> opened(field(schema, "pathway"), "^[A-Z_]+$"))).isEmpty();
		assertThat(breaks((schema) -> opened(field(schema, "pathway"), "^P[A-Z]+_M"))).containsExactlyInAnyOrder(
				TYPE + ".pathway: code removed: PHYSICAL_THERAPY", TYPE + ".pathway: code removed: PAIN_MANAGEMENT",
				TYPE + ".pathway: pattern added");
	}

	private static void opened(ObjectNode field, String pattern) {
		field.remove("enum");
		field.put("pattern", pattern);
	}

	@Test
	void aCodeThatIsGoneFromAListIsABreak() {
		String type = "clinic.intake.submitted.v1";
		assertThat(breaks(type,
				(schema) -> field(schema, "pathways").withObjectProperty("items").withArrayProperty("enum").remove(0)))
			.containsExactly(type + ".pathways[]: code removed: PHYSICAL_THERAPY");
	}

	@Test
	void codesWhereAnythingWasAllowedAreABreak() {
		assertThat(breaks((schema) -> field(schema, "roomId").putArray("enum").add("wh-bay-1")))
			.containsExactly(TYPE + ".roomId: enum added");
	}

	@Test
	void aFieldThatMustNowBeSentIsABreak() {
		assertThat(breaks((schema) -> schema.withArrayProperty("required").add("intakeId")))
			.containsExactly(TYPE + ": newly required: intakeId");
	}

	@Test
	void aFieldThatMayNowBeMissingIsABreak() {
		assertThat(breaks((schema) -> schema.withArrayProperty("required").remove(0)))
			.containsExactly(TYPE + ": no longer required: appointmentId");
	}

	@Test
	void aTighterRuleIsABreak() {
		assertThat(breaks((schema) -> field(schema, "roomId").put("pattern", "^bay-").put("maxLength", 9)))
			.containsExactlyInAnyOrder(TYPE + ".roomId: pattern changed", TYPE + ".roomId: maxLength added");
	}

	@Test
	void aDroppedFormatIsABreak() {
		assertThat(breaks((schema) -> field(schema, "start").remove("format")))
			.containsExactly(TYPE + ".start: format changed");
	}

	private static List<String> breaks(Consumer<ObjectNode> change) {
		return breaks(TYPE, change);
	}

	private static List<String> breaks(String type, Consumer<ObjectNode> change) {
		JsonNode released = SchemaFiles.read(Contracts.schema(type));
		return SchemaGrowth.breaks(Map.of(type, released), Map.of(type, SchemaFiles.changed(type, change)));
	}

	private static ObjectNode field(ObjectNode schema, String name) {
		return schema.withObjectProperty("properties").withObjectProperty(name);
	}

}
