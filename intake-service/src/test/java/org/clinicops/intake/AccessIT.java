package org.clinicops.intake;

import java.util.List;

import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees intakes and patients, and who may say what. */
@ComponentTest
@Import(Desk.class)
class AccessIT {

	@Autowired
	private Desk desk;

	@Test
	void onlyStaffMarkAnIntakeAsUrgent() {
		String urgent = Forms.with("\"consent\":true", "\"consent\":true,\"urgency\":\"URGENT\"");

		this.desk.as(Desk.FORM).submit(urgent).assertProblem(403, "staff-only");
		assertThat(this.desk.submit(urgent).status()).isEqualTo(201);
	}

	@Test
	void everyoneSeesOnlyWhatTheirRoleMaySee() {
		String id = this.desk.submitted(Forms.MARIA);
		String patient = patientOf(id);
		Desk operations = this.desk.as(Tokens.bearer("operations"));

		assertThat(this.desk.as(Desk.FORM).read(id).status()).isEqualTo(403);
		assertThat(operations.get("/api/intakes").status()).isEqualTo(403);
		assertThat(operations.get("/api/patients/" + patient).status()).isEqualTo(403);
		assertThat(this.desk.get("/api/patients/" + patient).text("$.familyName")).isEqualTo("Lopez");
		assertThat(this.desk.get("/api/patients?ids=unknown," + patient).texts("$.items[*].givenName"))
			.containsExactly("Maria");
		assertThat(this.desk.as("").get("/api/intakes").status()).isEqualTo(401);
	}

	@Test
	void aSurgeonSeesOnlyPatientsWhoWereReferredToThem() {
		String id = this.desk.submitted(Forms.MARIA);
		String patient = patientOf(id);
		String requested = "{\"intakeId\":\"" + id + "\",\"pathway\":\"INJECTION\",\"recipientId\":\"surgeon-x\"}";
		Broker.send("clinic.referral.v1", "clinic.referral.requested.v1", id, requested);
		this.desk.awaitStatus(id, "INJECTION", "OPEN");

		Desk addressed = this.desk.as(Tokens.surgeon("surgeon-x"));
		Desk another = this.desk.as(Tokens.surgeon("surgeon-y"));
		assertThat(addressed.get("/api/patients/" + patient).status()).isEqualTo(200);
		assertThat(another.get("/api/patients/" + patient).status()).isEqualTo(404);
		assertThat(another.get("/api/patients?ids=" + patient).texts("$.items")).isEmpty();
	}

	@Test
	void aServiceThatWritesToPatientsLearnsWhereToAndNothingElse() {
		String patient = patientOf(this.desk.submitted(Forms.MARIA));
		String silent = patientOf(this.desk.submitted(Forms.with(",\"email\":\"maria@example.org\"", "")));
		Desk scheduling = this.desk.as(service("patient-contact"));

		assertThat(scheduling.get("/api/patients/" + patient + "/contact").body())
			.isEqualTo("{\"language\":\"es\",\"email\":\"maria@example.org\",\"phone\":\"+1 562 555 0142\"}");
		assertThat(scheduling.get("/api/patients/" + silent + "/contact").body())
			.isEqualTo("{\"language\":\"es\",\"phone\":\"+1 562 555 0142\"}");
		scheduling.get("/api/patients/nobody/contact").assertProblem(404, "unknown-patient");
		assertThat(scheduling.get("/api/patients/" + patient).status()).isEqualTo(403);
		assertThat(scheduling.get("/api/intakes").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient-anonymous", "receptionist", "clinician", "surgeon", "coordinator", "operations",
			"admin" })
	void nobodyElseMayAskForAContact(String role) {
		String contact = "/api/patients/" + patientOf(this.desk.submitted(Forms.MARIA)) + "/contact";

		assertThat(this.desk.as(Tokens.bearer(role)).get(contact).status()).isEqualTo(403);
		assertThat(this.desk.as(service(role)).get(contact).status()).isEqualTo(403);
		assertThat(this.desk.as("").get(contact).status()).isEqualTo(401);
	}

	private static String service(String scope) {
		return Tokens.with((claims) -> claims.subject("a-service").claim("scope", List.of(scope)));
	}

	private String patientOf(String id) {
		return this.desk.read(id).text("$.patientId");
	}

}
