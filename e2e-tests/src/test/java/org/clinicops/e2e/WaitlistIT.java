package org.clinicops.e2e;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An extra session of Grace Chen's, with time for one, which three patients want. */
@ExtendWith(StackExtension.class)
@Order(3)
class WaitlistIT {

	private final LocalDate saturday = Wall.in(5, DayOfWeek.SATURDAY);

	private final String nine = Wall.at(this.saturday, "09:00");

	private final Desk rosa;

	private final Desk ada;

	WaitlistIT(Stack stack) {
		this.rosa = Desk.ofReceptionist(stack);
		this.ada = Desk.ofAdministrator(stack);
	}

	@Test
	void aTimeThatBecomesFreeIsKeptForWhoeverWaitsGoesOnToTheNextAndIsBooked() {
		openSessionForOne();
		String had = book("waits-0").expect(201).required("id").asString();
		String first = waits("waits-1");
		String second = waits("waits-2");

		this.rosa.post("/api/appointments/" + had + "/cancel", """
				{"reason": "PATIENT_CANNOT_COME"}""").expect(200);
		awaitOffer(first);
		assertThat(book("waits-3").problem(409).required("code").asString()).isEqualTo("time-not-free");

		assertThat(decide(first, "decline").required("status").asString()).isEqualTo("WAITING");
		awaitOffer(second);
		JsonNode accepted = decide(second, "accept");

		assertThat(accepted.required("status").asString()).isEqualTo("BOOKED");
		JsonNode visit = this.rosa.get("/api/appointments/" + accepted.required("appointmentId").asString())
			.expect(200);
		assertThat(visit.required("status").asString()).isEqualTo("booked");
		assertThat(visit.required("patientId").asString()).isEqualTo("waits-2");
		assertThat(visit.required("start").asString()).isEqualTo(this.nine);
		assertThat(entry(first).required("status").asString()).isEqualTo("WAITING");
		assertThat(entry(first).has("offer")).isFalse();
	}

	private void openSessionForOne() {
		this.ada.put("/api/rota-exceptions/chen-extra", """
				{"practitioner": "pt-chen", "kind": "EXTRA_SESSION", "from": "%s", "to": "%s", "site": "OR",
				 "hours": {"from": "09:00", "to": "10:10"}}""".formatted(this.saturday, this.saturday)).expect(200);
	}

	private Answer book(String patient) {
		return this.rosa.book(patient, "PT_EVALUATION", "pt-chen", this.nine);
	}

	private String waits(String patient) {
		JsonNode added = this.rosa.post("/api/waitlist", """
				{"patientId": "%s", "visitType": "PT_EVALUATION", "sites": ["OR"], "practitionerId": "pt-chen",
				 "from": "%s", "to": "%s"}""".formatted(patient, this.saturday, this.saturday)).expect(201);
		assertThat(added.required("status").asString()).isEqualTo("WAITING");
		return "/api/waitlist/" + added.required("id").asString();
	}

	private void awaitOffer(String entry) {
		JsonNode offered = await().until(() -> entry(entry), (found) -> found.has("offer"));
		assertThat(offered.required("status").asString()).isEqualTo("OFFERED");
		assertThat(offered.required("offer").required("start").asString()).isEqualTo(this.nine);
	}

	private JsonNode entry(String entry) {
		return this.rosa.get(entry).expect(200);
	}

	private JsonNode decide(String entry, String decision) {
		return this.rosa.post(entry + "/" + decision, "").expect(200);
	}

}
