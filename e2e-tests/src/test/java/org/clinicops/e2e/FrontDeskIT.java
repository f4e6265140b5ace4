package org.clinicops.e2e;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a front desk does all day, beside booking. */
@ExtendWith(StackExtension.class)
@Order(3)
class FrontDeskIT {

	private final Desk rosa;

	private final Desk walt;

	private final Desk ada;

	FrontDeskIT(Stack stack) {
		this.rosa = Desk.of(stack, "rosa.desk");
		this.walt = Desk.of(stack, "walt.desk");
		this.ada = Desk.ofAdministrator(stack);
	}

	@Test
	void aRequestIsWorkedOnByOnePutOffBookedAndBackOnceTheClinicCancels() {
		JsonNode request = this.rosa.requestOf(Person.named("Noemi", "Arriaga"));
		String path = "/api/booking-requests/" + request.required("id").asString();

		this.rosa.post(path + "/claim", "").expect(200);
		assertThat(this.walt.post(path + "/claim", "").problem(409).required("type").asString())
			.endsWith("claimed-by-another");
		String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
		JsonNode putOff = this.rosa.post(path + "/snooze", "{\"until\": \"%s\"}".formatted(tomorrow)).expect(200);
		assertThat(putOff.path("snoozedUntil").asString("")).isNotEmpty();
		this.rosa.post(path + "/wake", "").expect(200);

		String visit = "/api/appointments/" + this.rosa.booked("NB", request).required("id").asString();
		awaitStatus(path, "BOOKED");
		assertThat(this.rosa.post(visit + "/arrive", "").problem(409).required("type").asString())
			.endsWith("not-today");
		this.rosa.post(visit + "/cancel", "{\"reason\": \"PRACTITIONER_AWAY\"}").expect(200);
		awaitStatus(path, "OPEN");
	}

	@Test
	void whoeverAsksHearsWhatIsAgainstATimeAndHowLongPatientsWait() {
		JsonNode visit = this.rosa.booked("NB", "front-desk-1");
		String asked = "/api/availability/why-not?visitType=PT_EVALUATION&site=NB&practitionerId="
				+ visit.required("practitionerId").asString() + "&start="
				+ visit.required("start").asString().replace("+", "%2B");

		JsonNode why = this.rosa.get(asked).expect(200);
		assertThat(why.required("bookable").asBoolean()).isFalse();
		assertThat(why.required("reasons").findValuesAsString("code")).contains("practitioner-busy");

		assertThat(this.rosa.get("/api/availability/third-next?visitType=PT_EVALUATION").expect(200).toString())
			.contains("\"site\":\"NB\"", "\"days\":");
	}

	@Test
	void aVisitWhosePractitionerTakesTheDayOffIsListedUntilTheyDoNot() {
		LocalDate day = Wall.in(7, DayOfWeek.WEDNESDAY);
		String visit = this.rosa.book("front-desk-2", "PT_EVALUATION", "pt-chen", Wall.at(day, "10:00"))
			.expect(201)
			.required("id")
			.asString();

		JsonNode changed = this.ada.put("/api/rota-exceptions/chen-away", """
				{"practitioner": "pt-chen", "kind": "TIME_OFF", "from": "%s", "to": "%s"}""".formatted(day, day))
			.expect(200);

		assertThat(changed.required("displaced").findValuesAsString("id")).contains(visit);
		assertThat(this.rosa.get("/api/appointments/displaced").expect(200).toString()).contains(visit);
		this.ada.send("DELETE", "/api/rota-exceptions/chen-away", "").expect(200);
		assertThat(this.rosa.get("/api/appointments/displaced").expect(200).toString()).doesNotContain(visit);
	}

	private void awaitStatus(String request, String status) {
		await().untilAsserted(
				() -> assertThat(this.rosa.get(request).expect(200).required("status").asString()).isEqualTo(status));
	}

}
