package org.clinicops.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A part is killed while patients ask for help: everything that was acknowledged has all
 * its effects, once.
 */
@ExtendWith(StackExtension.class)
@Order(5)
class CrashIT {

	private static final int INTAKES = 60;

	private final Stack stack;

	private final Clinic clinic;

	private final Topics topics;

	CrashIT(Stack stack) {
		this.stack = stack;
		this.clinic = new Clinic(stack);
		this.topics = new Topics(stack);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "CONSOLE")
	void nothingIsLostOrDoubledWhenAPartIsKilled(Part part) {
		Set<String> earlier = intakes();
		long deadLetters = this.topics.deadLetters();
		try (IntakeStream stream = new IntakeStream(this.clinic)) {
			stream.start(INTAKES);
			stream.awaitAcknowledged(INTAKES / 3);
			this.stack.kill(part);
			stream.awaitAcknowledged(INTAKES);
			Set<String> acknowledged = Set.copyOf(stream.acknowledged());
			assertThat(acknowledged).hasSize(INTAKES);
			await().ignoreExceptionsInstanceOf(IllegalStateException.class)
				.untilAsserted(() -> happenedOnce(acknowledged));
		}
		assertThat(intakes()).as("No intake that nobody knows of").hasSize(earlier.size() + INTAKES);
		assertThat(this.topics.deadLetters()).isEqualTo(deadLetters);
		this.stack.awaitReady(part);
	}

	@Test
	void aFormSentAgainAfterARestartIsTheSameRequest() {
		ObjectNode form = Person.named("Ramona", "Iturbide")
			.asksFor("SURGERY", "PHYSICAL_THERAPY", "INJECTION", "PAIN_MANAGEMENT");
		String key = UUID.randomUUID().toString();
		JsonNode receipt = this.clinic.submit(form, key).expect(201);

		this.stack.kill(Part.INTAKE);
		this.stack.awaitReady(Part.INTAKE);

		assertThat(this.clinic.submit(form, key).expect(201)).isEqualTo(receipt);
	}

	private Set<String> intakes() {
		return this.clinic.all(Part.INTAKE, "/api/intakes")
			.stream()
			.map((intake) -> intake.required("id").asString())
			.collect(toSet());
	}

	private void happenedOnce(Set<String> intakes) {
		assertThat(texts(this.clinic.of(intakes, Part.SCHEDULING, "/api/booking-requests"), "id"))
			.containsExactlyInAnyOrderElementsOf(suffixed(intakes, "-physical-therapy", "-pain-management"));
		List<JsonNode> referrals = this.clinic.of(intakes, Part.REFERRAL, "/api/referrals");
		assertThat(texts(referrals, "intakeId")).containsExactlyInAnyOrderElementsOf(intakes);
		assertThat(messageIdsByReferral(texts(referrals, "id"))).containsOnlyKeys(texts(referrals, "id"))
			.allSatisfy((referral, messageIds) -> assertThat(messageIds).hasSize(1));
		allPathwaysAreOpen(intakes);
	}

	private static List<String> texts(List<JsonNode> items, String field) {
		return items.stream().map((item) -> item.required(field).asString()).toList();
	}

	private static List<String> suffixed(Set<String> intakes, String... suffixes) {
		return intakes.stream().flatMap((intake) -> Stream.of(suffixes).map(intake::concat)).toList();
	}

	/**
	 * A crash between the mail server's answer and the note of it sends the mail again,
	 * as the same message.
	 */
	private Map<String, Set<String>> messageIdsByReferral(List<String> referrals) {
		return this.clinic.mails()
			.filter((mail) -> referrals.contains(referral(mail)))
			.collect(groupingBy(CrashIT::referral, mapping((mail) -> mail.required("id").asString(), toSet())));
	}

	private static String referral(JsonNode mail) {
		return mail.required("text").asString().replaceAll("(?s).*/referrals/(\\S+).*", "$1");
	}

	private void allPathwaysAreOpen(Set<String> intakes) {
		assertThat(this.clinic.all(Part.INTAKE, "/api/intakes"))
			.filteredOn((intake) -> intakes.contains(intake.required("id").asString()))
			.allSatisfy((intake) -> assertThat(intake.required("pathways").findValuesAsString("status")).hasSize(3)
				.containsOnly("OPEN"));
	}

}
