package org.clinicops.scheduling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ComponentTest
@Import(Desk.class)
class WorkQueueIT {

	private static final String INTAKE = "clinic.intake.v1";

	private static final String SCHEDULING = "clinic.scheduling.v1";

	private static final String SUBMITTED = "clinic.intake.submitted.v1";

	private static final String DEAD_LETTERS = "clinic.intake.v1.scheduling-service.dlt";

	@Autowired
	private Desk desk;

	@Test
	void anIntakeOpensOneRequestForEachPathwayBookedHereHoweverOftenItComes() {
		String id = UUID.randomUUID().toString();
		String data = submitted(id, "ROUTINE", "\"PHYSICAL_THERAPY\",\"PAIN_MANAGEMENT\",\"INJECTION\"", "\"OR\"");
		Map<String, String> attributes = Broker.attributes("event-" + id, SUBMITTED, id, 1);
		Broker.send(INTAKE, id, data, attributes);
		Broker.send(INTAKE, id, data, attributes);
		Broker.send(INTAKE, id, data, attributes);
		awaitAllHandled(id);

		List<Received> opened = Broker.await(SCHEDULING, 2, (event) -> event.subject().startsWith(id));
		assertThat(opened).extracting(Received::subject)
			.containsExactlyInAnyOrder(id + "-physical-therapy", id + "-pain-management");
		assertThat(opened).allSatisfy((event) -> {
			assertThat(event.type()).isEqualTo("clinic.booking-request.opened.v1");
			assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
			assertThat(event.attributes()).containsEntry("ce_causationid", "event-" + id);
		});
		assertThat(this.desk.get("/api/booking-requests/" + id + "-physical-therapy").body())
			.contains("\"status\":\"OPEN\"", "\"patientId\":\"patient-1\"", "\"preferredSites\":[\"OR\"]");
		assertThat(this.desk.get("/api/booking-requests?size=100").texts("$.items[*].id"))
			.containsSubsequence(id + "-pain-management", id + "-physical-therapy");
	}

	@Test
	void urgentOnesComeFirstThenTheOldest() {
		String first = opened("ROUTINE", "\"PAIN_MANAGEMENT\"", "\"NB\"");
		String second = opened("ROUTINE", "\"PAIN_MANAGEMENT\"", "\"NB\",\"OR\"");
		String urgent = opened("URGENT", "\"PAIN_MANAGEMENT\"", "\"NB\"");
		String elsewhere = opened("URGENT", "\"PAIN_MANAGEMENT\"", "\"OR\"");
		String query = "/api/booking-requests?status=OPEN&pathway=PAIN_MANAGEMENT&site=NB";

		List<String> queue = this.desk.get(query + "&size=100").texts("$.items[*].id");

		assertThat(queue).containsSubsequence(urgent, first, second).doesNotContain(elsewhere);
		assertThat(this.desk.get(query + "&size=1&page=1").texts("$.items[*].id")).containsExactly(queue.get(1));
		assertThat(this.desk.get(query + "&size=1").text("$.total")).isEqualTo(String.valueOf(queue.size()));
		assertThat(this.desk.get("/api/booking-requests?status=BOOKED").texts("$.items[*].id"))
			.doesNotContainAnyElementsOf(queue);
	}

	@Test
	void whoPrefersNoSiteIsShownToAll() {
		String request = opened("ROUTINE", "\"PHYSICAL_THERAPY\"", "");

		assertThat(this.desk.get("/api/booking-requests?site=WH&size=100").texts("$.items[*].id")).contains(request);
	}

	@Test
	void everyExampleOfAConsumedEventIsUnderstood() {
		Contracts.topics().stream().filter(List.of(INTAKE, SCHEDULING)::contains).forEach(WorkQueueIT::sendExamples);
		awaitAllHandled("example");

		assertThat(this.desk.get("/api/booking-requests/5f0c7c2e-9d5b-4a53-8f0e-1f6f2c3a7b10-pain-management").status())
			.isEqualTo(200);
		assertThat(Broker.all(DEAD_LETTERS)).noneMatch((dead) -> dead.subject().equals("example"));
		assertThat(Broker.all(SCHEDULING + ".scheduling-service.dlt")).isEmpty();
	}

	@Test
	void anEventOfAnotherVersionIsADeadLetterWithItsCause() {
		Broker.send(INTAKE, "k", "{}", Broker.attributes("newer", "clinic.intake.submitted.v2", "k", 1));

		assertThat(causeOfDeath("newer")).contains("clinic.intake.submitted.v2");
	}

	@Test
	void anEventThatCannotBeReadOrLacksItsPatientIsADeadLetterAndHoldsUpNobody() {
		Broker.send(INTAKE, "k", "{\"intakeId\":", Broker.attributes("torn", SUBMITTED, "k", 1));
		String nobody = submitted("intake-of-nobody", "ROUTINE", "\"PHYSICAL_THERAPY\"", "")
			.replace("\"patientId\":\"patient-1\",", "");
		Broker.send(INTAKE, "k", nobody, Broker.attributes("nobody", SUBMITTED, "k", 2));
		awaitAllHandled("k");

		assertThat(causeOfDeath("torn")).contains("cannot be read");
		assertThat(causeOfDeath("nobody")).contains("patientId");
		assertThat(this.desk.get("/api/booking-requests/intake-of-nobody-physical-therapy").status()).isEqualTo(404);
	}

	private static void sendExamples(String topic) {
		for (String type : Contracts.types(topic)) {
			for (String example : Contracts.examples(type)) {
				Broker.send(topic, "example", example,
						Broker.attributes(UUID.randomUUID().toString(), type, "example", 1));
			}
		}
	}

	private static @Nullable String causeOfDeath(String event) {
		Predicate<Received> isIt = (dead) -> event.equals(dead.attributes().get("ce_id"));
		return Broker.await(DEAD_LETTERS, 1, isIt).get(0).attributes().get("x-exception-message");
	}

	private String opened(String urgency, String pathways, String sites) {
		String request = Desk.intake(urgency, pathways, sites)
				+ (pathways.contains("PAIN") ? "-pain-management" : "-physical-therapy");
		this.desk.awaitRequest(request);
		return request;
	}

	/**
	 * Sends one more event of the same key and waits for its effect: what came before is
	 * through.
	 */
	private void awaitAllHandled(String key) {
		String last = UUID.randomUUID().toString();
		Broker.send(INTAKE, SUBMITTED, key, submitted(last, "ROUTINE", "\"PHYSICAL_THERAPY\"", ""));
		this.desk.awaitRequest(last + "-physical-therapy");
	}

	private static String submitted(String id, String urgency, String pathways, String sites) {
		return """
				{"intakeId":"%s","patientId":"patient-1","condition":"CERVICAL_DYSTONIA","urgency":"%s","pathways":[%s],
				"preferredSites":[%s],"language":"en","submittedAt":"2026-11-23T15:00:00Z"}""".formatted(id, urgency,
				pathways, sites);
	}

}
