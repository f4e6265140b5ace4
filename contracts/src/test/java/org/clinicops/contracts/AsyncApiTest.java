package org.clinicops.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsyncApiTest {

	private static final String YAML = Resources.text("asyncapi.yaml");

	private static final String SUBMITTED = "clinic.intake.submitted.v1";

	private final AsyncApiRules rules = AsyncApiRules.of(YAML);

	@Test
	void namesExactlyTheEventsThatHaveSchemas() throws Exception {
		assertThat(this.rules.unmatched(SchemaFiles.current().keySet())).isEmpty();
	}

	@Test
	void anEventWithoutSchemaAndASchemaWithoutEventAreFound() throws Exception {
		AsyncApiRules renamed = AsyncApiRules
			.of(YAML.replace("      " + SUBMITTED + ":", "      clinic.intake.sent.v1:"));
		assertThat(renamed.unmatched(SchemaFiles.current().keySet()))
			.containsExactly("clinic.intake.v1/clinic.intake.sent.v1.json", "clinic.intake.v1/" + SUBMITTED + ".json");
	}

	@Test
	void aSchemaInTheFolderOfAnotherTopicIsFound() throws Exception {
		AsyncApiRules moved = AsyncApiRules
			.of(YAML.replace("address: clinic.referral.v1\n", "address: clinic.care.v1\n"));
		assertThat(moved.unmatched(SchemaFiles.current().keySet())).hasSize(6)
			.contains("clinic.care.v1/clinic.referral.accepted.v1.json",
					"clinic.referral.v1/clinic.referral.accepted.v1.json");
	}

	@Test
	void everyMessageBearsTheNameAndSchemaOfItsType() {
		assertThat(this.rules.misnamed()).isEmpty();
	}

	@Test
	void aMessageWithAnotherNameOrSchemaIsFound() {
		assertThat(AsyncApiRules.of(YAML.replace("name: " + SUBMITTED, "name: Submitted")).misnamed())
			.containsExactly(SUBMITTED);
		assertThat(AsyncApiRules.of(YAML.replace("$ref: clinic.intake.v1/" + SUBMITTED + ".json\n", "$ref: x.json\n"))
			.misnamed()).containsExactly(SUBMITTED);
	}

	@Test
	void everyRecordIsKeyedByAnIdThatItsDataAlwaysCarries() throws Exception {
		assertThat(this.rules.keysThatMayBeMissing(SchemaFiles.current())).isEmpty();
	}

	@Test
	void aKeyThatMayBeMissingIsFound() throws Exception {
		AsyncApiRules rekeyed = AsyncApiRules.of(YAML.replace("booked.v1.json#/properties/appointmentId",
				"booked.v1.json#/properties/bookingRequestId"));
		assertThat(rekeyed.keysThatMayBeMissing(SchemaFiles.current())).containsExactly("clinic.appointment.booked.v1");
	}

	@Test
	void everyEventHasTheCloudEventsHeaders() {
		assertThat(this.rules.withoutHeaders()).isEmpty();
		assertThat(this.rules.requiredHeaders()).containsExactlyInAnyOrder("ce_specversion", "ce_id", "ce_source",
				"ce_type", "ce_subject", "ce_time", "ce_sequence", "content-type");
	}

	@Test
	void anEventWithoutTheCloudEventsHeadersIsFound() {
		String headless = YAML.replaceFirst("        - \\$ref: '#/components/messageTraits/event'\n", "        []\n");
		assertThat(AsyncApiRules.of(headless).withoutHeaders()).containsExactly(SUBMITTED);
	}

	@Test
	void everyTopicHasDeadLettersWithAsManyPartitions() {
		assertThat(this.rules.withoutDeadLetters()).isEmpty();
		assertThat(this.rules.document().at("/components/channelBindings/topic/kafka/partitions").asInt())
			.isEqualTo(12);
	}

	@Test
	void aTopicWithoutDeadLettersIsFound() {
		assertThat(AsyncApiRules.of(YAML.replace("clinic.intake.v1.{group}.dlt", "other.dlt")).withoutDeadLetters())
			.containsExactly("clinic.intake.v1");
	}

}
