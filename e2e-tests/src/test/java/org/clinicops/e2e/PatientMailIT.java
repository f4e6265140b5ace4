package org.clinicops.e2e;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a patient finds in the mailbox, and the calendar program in the mail. */
@ExtendWith(StackExtension.class)
@Order(3)
class PatientMailIT {

	private final Person patient = Person.named("Fidelina", "Arrizabalaga");

	private final Stack stack;

	private final Desk rosa;

	PatientMailIT(Stack stack) {
		this.stack = stack;
		this.rosa = Desk.ofReceptionist(stack);
	}

	@Test
	void aVisitIsConfirmedOnceAndAMoveChangesTheSameEntryOfThePatientsCalendar() {
		JsonNode visit = this.rosa.booked("WH", this.patient);
		Letter confirmation = awaitLetters(1).get(0);

		assertThat(confirmation.line("METHOD")).isEqualTo("REQUEST");
		assertThat(confirmation.line("UID")).startsWith(visit.required("id").asString() + "@");
		assertThat(confirmation.line("DTSTART")).isEqualTo(Wall.utc(visit));
		assertThat(confirmation.text()).contains(visit.required("reference").asString());
		isDiscreet(confirmation, visit);

		JsonNode moved = move(visit);
		List<Letter> letters = awaitLetters(2);
		Letter update = letters.get(1);

		assertThat(letters).hasSize(2).startsWith(confirmation);
		assertThat(update.line("METHOD")).isEqualTo("REQUEST");
		assertThat(update.line("UID")).isEqualTo(confirmation.line("UID"));
		assertThat(Integer.parseInt(update.line("SEQUENCE")))
			.isGreaterThan(Integer.parseInt(confirmation.line("SEQUENCE")));
		assertThat(update.line("DTSTART")).isEqualTo(Wall.utc(moved)).isNotEqualTo(confirmation.line("DTSTART"));
		isDiscreet(update, visit);
	}

	private List<Letter> awaitLetters(int atLeast) {
		return await().until(() -> Letter.to(this.patient.email(), this.stack), (letters) -> letters.size() >= atLeast);
	}

	private void isDiscreet(Letter letter, JsonNode visit) {
		assertThat(letter.subject() + letter.text() + letter.calendar().replace(this.patient.email(), ""))
			.doesNotContain(this.patient.details())
			.doesNotContain(visit.required("patientId").asString(), visit.required("practitionerName").asString())
			.doesNotContainIgnoringCase("dystonia", "therap", "evaluation", "pain", "medication", "injection");
	}

	/** To another week and site, with whoever has time there. */
	private JsonNode move(JsonNode visit) {
		JsonNode free = this.rosa.freeTime("NB", 2);
		return this.rosa
			.post("/api/appointments/" + visit.required("id").asString() + "/reschedule",
					"""
							{"start": "%s", "site": "NB", "practitionerId": "%s"}"""
						.formatted(free.required("start").asString(), free.required("practitionerId").asString()))
			.expect(200);
	}

}
