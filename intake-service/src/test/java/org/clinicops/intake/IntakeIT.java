package org.clinicops.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ComponentTest
@Import(Desk.class)
class IntakeIT {

	private static final String TOPIC = "clinic.intake.v1";

	@Autowired
	private Desk desk;

	@Test
	void aSubmittedIntakeCanBeReadByStaffAndIsTold() {
		String id = this.desk.submitted(Forms.MARIA);

		Answer read = this.desk.read(id);
		assertThat(read.status()).isEqualTo(200);
		assertThat(read.text("$.status")).isEqualTo("SUBMITTED");
		assertThat(read.text("$.note")).isEqualTo("evenings are hard");
		assertThat(read.texts("$.pathways[*].status")).containsExactly("REQUESTED", "REQUESTED");
		assertThat(read.text("$.consent.language")).isEqualTo("es");
		assertThat(read.text("$.consent.textVersion")).isEqualTo("2026-11");
		assertThat(read.text("$.consent.givenAt")).isEqualTo(read.text("$.submittedAt"));
		Received event = Broker.await(TOPIC, 1, about(id)).get(0);
		assertThat(event.type()).isEqualTo("clinic.intake.submitted.v1");
		assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
		assertThat(event.data() + event.attributes()).doesNotContainIgnoringCase("Maria", "Lopez", "1968-03-09",
				"555 0142", "5550142", "example.org", "evenings");
	}

	@Test
	void anIntakeWithARedFlagIsAnEmergencyAndOpensNoPathway() {
		String id = this.desk.submitted(Forms.EMERGENCY);

		assertThat(this.desk.read(id).texts("$.pathways")).isEmpty();
		assertThat(this.desk.read(id).text("$.status")).isEqualTo("EMERGENCY");
		assertThat(this.desk.get("/api/intakes?status=EMERGENCY").texts("$.items[?(@.id=='" + id + "')].redFlags[*]"))
			.as("what the desk has to ask about on the phone, in the list that it calls from")
			.containsExactly("NEW_LIMB_WEAKNESS");
		List<Received> events = Broker.await(TOPIC, 1, about(id));
		assertThat(events).extracting(Received::type).containsExactly("clinic.intake.red-flag-raised.v1");
		assertThat(Contracts.violations(events.get(0).type(), events.get(0).data())).isEmpty();
	}

	@Test
	void theSameKeyGivesTheSameIntakeAndAnotherBodyUnderItIsRefused() {
		int before = total();
		Desk form = this.desk.as(Desk.FORM);
		Answer first = form.submit(Forms.MARIA, "key-1");
		Answer again = form.submit(Forms.MARIA, "key-1");

		assertThat(again.status()).isEqualTo(201);
		assertThat(again).isEqualTo(first);
		form.submit(Forms.with("Maria", "Marta"), "key-1").assertProblem(409, "idempotency-key-reused");
		String id = first.text("$.id");
		assertThat(Broker.await(TOPIC, 1, about(id))).extracting(Received::sequence).containsOnly(1L);
		assertThat(total()).isEqualTo(before + 1);
	}

	@Test
	void theListIsFilteredAndPagedNewestFirst() {
		this.desk.submitted(Forms.MARIA);
		String older = this.desk.submitted(Forms.with("\"PHYSICAL_THERAPY\",\"INJECTION\"", "\"SURGERY\""));
		String newer = this.desk.submitted(Forms.with("\"PHYSICAL_THERAPY\",\"INJECTION\"", "\"SURGERY\""));

		Answer first = this.desk.get("/api/intakes?pathway=SURGERY&site=OR&status=SUBMITTED&size=1");
		assertThat(first.text("$.items[0].id")).isEqualTo(newer);
		assertThat(first.value("$.total")).isEqualTo(2);
		assertThat(this.desk.get("/api/intakes?pathway=SURGERY&size=1&page=1").text("$.items[0].id")).isEqualTo(older);
		assertThat(first.body()).doesNotContain("Lopez", "evenings", "answers");
	}

	@Test
	void pathwaysFollowWhatTheOtherServicesReport() {
		String id = this.desk.submitted(Forms.MARIA);
		String opened = """
				{"bookingRequestId":"%1$s-physical-therapy","intakeId":"%1$s","patientId":"p","urgency":"ROUTINE",
				"pathway":"PHYSICAL_THERAPY","preferredSites":[],"openedAt":"2026-11-24T20:00:00Z"}""".formatted(id);
		Broker.send("clinic.scheduling.v1", "clinic.booking-request.opened.v1", id, opened);
		Broker.send("clinic.scheduling.v1", "clinic.booking-request.opened.v1", id, opened);

		this.desk.awaitStatus(id, "PHYSICAL_THERAPY", "OPEN");
		this.desk.awaitStatus(id, "INJECTION", "REQUESTED");
	}

	@Test
	void aCancelledVisitIsShownAndIsBookedAgainIfThatWasAMistake() {
		String id = this.desk.submitted(Forms.MARIA);
		String visit = "{\"intakeId\":\"%s\",\"pathway\":\"PHYSICAL_THERAPY\",\"undone\":\"%s\"}";

		Broker.send("clinic.scheduling.v1", "clinic.appointment.booked.v1", id, visit.formatted(id, ""));
		this.desk.awaitStatus(id, "PHYSICAL_THERAPY", "BOOKED");
		Broker.send("clinic.scheduling.v1", "clinic.appointment.cancelled.v1", id, visit.formatted(id, ""));
		this.desk.awaitStatus(id, "PHYSICAL_THERAPY", "VISIT_CANCELLED");
		Broker.send("clinic.scheduling.v1", "clinic.appointment.undone.v1", id, visit.formatted(id, "arrived"));
		Broker.send("clinic.scheduling.v1", "clinic.appointment.undone.v1", id, visit.formatted(id, "cancelled"));
		this.desk.awaitStatus(id, "PHYSICAL_THERAPY", "BOOKED");
	}

	@ParameterizedTest
	@MethodSource("consumedTypes")
	void everyExampleOfAConsumedEventIsUnderstood(String topic, String type) {
		for (String example : Contracts.examples(type)) {
			Broker.send(topic, "example", example, Broker.attributes("example-" + type, type, "example", 1));
		}
		String id = this.desk.submitted(Forms.MARIA);
		Broker.send(topic, "example", "{\"intakeId\":\"" + id + "\",\"pathway\":\"INJECTION\"}",
				Broker.attributes("last-" + type, type, "example", 2));

		await().untilAsserted(
				() -> assertThat(this.desk.read(id).texts("$.pathways[?(@.pathway=='INJECTION')].status")).isNotEmpty()
					.doesNotContain("REQUESTED"));
		assertThat(Broker.all(topic + ".intake-service.dlt")).noneMatch((dead) -> dead.type().equals(type));
	}

	static Stream<Arguments> consumedTypes() {
		return Stream.concat(
				Stream.of("booking-request.opened", "appointment.booked", "appointment.cancelled")
					.map((event) -> Arguments.of("clinic.scheduling.v1", "clinic." + event + ".v1")),
				Contracts.types("clinic.referral.v1").stream().map((type) -> Arguments.of("clinic.referral.v1", type)));
	}

	@Test
	void anEventOfAnUnknownVersionIsADeadLetterWithItsCause() {
		Broker.send("clinic.referral.v1", "r", "{}", Broker.attributes("v9", "clinic.referral.accepted.v9", "r", 1));

		assertThat(Broker.await("clinic.referral.v1.intake-service.dlt", 1, (dead) -> dead.type().endsWith("v9")))
			.first()
			.satisfies((dead) -> assertThat(dead.attributes().get("x-exception-message")).contains("v9"));
	}

	private int total() {
		return Integer.parseInt(this.desk.get("/api/intakes").text("$.total"));
	}

	private static Predicate<Received> about(String id) {
		return (event) -> event.subject().equals(id);
	}

}
