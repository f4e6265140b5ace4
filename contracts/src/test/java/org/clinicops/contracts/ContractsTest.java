package org.clinicops.contracts;

import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

	private static final String SUBMITTED = "clinic.intake.submitted.v1";

	@Test
	void thereAreThreeTopicsAndTheirEvents() {
		assertThat(Contracts.topics()).containsExactlyInAnyOrder("clinic.intake.v1", "clinic.scheduling.v1",
				"clinic.referral.v1");
		assertThat(Contracts.types("clinic.intake.v1")).containsExactlyInAnyOrder(SUBMITTED,
				"clinic.intake.red-flag-raised.v1");
		assertThat(Contracts.types("clinic.scheduling.v1")).containsExactlyInAnyOrder(
				"clinic.booking-request.opened.v1", "clinic.appointment.held.v1", "clinic.hold.expired.v1",
				"clinic.overbooking.authorized.v1", "clinic.appointment.booked.v1", "clinic.appointment.rescheduled.v1",
				"clinic.appointment.move-held.v1", "clinic.appointment.move-released.v1",
				"clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1", "clinic.waitlist.offer-accepted.v1",
				"clinic.waitlist.offer-declined.v1", "clinic.waitlist.offer-expired.v1",
				"clinic.waitlist.entry-ended.v1", "clinic.appointment.cancelled.v1", "clinic.appointment.arrived.v1",
				"clinic.appointment.checked-in.v1", "clinic.appointment.fulfilled.v1", "clinic.appointment.no-show.v1",
				"clinic.appointment.undone.v1", "clinic.series.booked.v1");
		assertThat(Contracts.types("clinic.referral.v1")).containsExactlyInAnyOrder("clinic.referral.requested.v1",
				"clinic.referral.accepted.v1", "clinic.referral.declined.v1");
	}

	@Test
	void anExampleMayBeSent() {
		assertThat(Contracts.examples(SUBMITTED)).hasSizeGreaterThan(1)
			.allSatisfy((example) -> assertThat(Contracts.violations(SUBMITTED, example)).isEmpty());
	}

	@Test
	void aFieldThatIsNotDeclaredMayNotBeSent() {
		assertViolation((data) -> data.put("birthDate", "1968-03-09"), "birthDate");
	}

	@Test
	void aFieldThatIsNotDeclaredMayNotBeSentInsideAnotherEither() {
		Contract nested = Contract.of("""
				{"properties": {"visits": {"items": {"properties": {"site": {"type": "string"}}}}}}""");
		assertThat(nested.violations("{\"visits\": [{\"site\": \"WH\"}]}")).isEmpty();
		assertThat(nested.violations("{\"visits\": [{\"site\": \"WH\", \"phone\": \"1\"}]}")).singleElement()
			.asString()
			.contains("/visits/0", "phone");
	}

	@Test
	void aFieldThatMustBeSentMayNotBeLeftOut() {
		assertViolation((data) -> data.remove("patientId"), "patientId");
	}

	@Test
	void aListIsSentAsAList() {
		assertViolation((data) -> data.put("pathways", "SURGERY"), "/pathways");
	}

	@ParameterizedTest
	@CsvSource({ "urgency, SOON", "language, de", "submittedAt, yesterday", "submittedAt, 2026-02-30T10:00:00Z",
			"submittedAt, 2026-11-23T09:05:00-08:00", "patientId, Maria Lopez", "intakeId, ''" })
	void aValueOutsideTheContractMayNotBeSent(String field, String value) {
		assertViolation((data) -> data.put(field, value), "/" + field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{} {}" })
	void whatIsNoJsonObjectMayNotBeSent(String data) {
		assertThat(Contracts.violations(SUBMITTED, data)).isNotEmpty();
	}

	@Test
	void anUnknownTypeOrTopicIsSaidByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> Contracts.schema("clinic.intake.submitted.v2"))
			.withMessageContaining("clinic.intake.submitted.v2");
		assertThatIllegalArgumentException().isThrownBy(() -> Contracts.types("clinic.billing.v1"))
			.withMessageContaining("clinic.billing.v1");
	}

	private static void assertViolation(Consumer<ObjectNode> change, String named) {
		ObjectNode data = (ObjectNode) SchemaFiles.read(Contracts.examples(SUBMITTED).get(0));
		change.accept(data);
		assertThat(Contracts.violations(SUBMITTED, data.toString())).isNotEmpty()
			.allSatisfy((violation) -> assertThat(violation).contains(named));
	}

}
