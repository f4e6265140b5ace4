package org.clinicops.scheduling;

import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

/** Who may have a patient wait, and for what. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
@TestPropertySource(properties = { "clinic.waitlist.interval=1h", "clinic.holds.sweep-interval=100ms" })
class WaitlistInputIT {

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void nobodyWaitsTwiceForTheSame() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-03-05");
		Answer first = this.desk.waitFor(friday.wish("t-1"), "wait-1");

		assertThat(this.desk.waitFor(friday.wish("t-1"), "wait-1").body()).as("the same command")
			.isEqualTo(first.body());
		this.desk.waitFor(friday.wish("t-2"), "wait-1").assertProblem(409, "idempotency-key-reused");
		this.desk.waitFor(friday.wish("t-1"), "wait-2").assertProblem(409, "already-waiting");
		assertThat(this.desk.get("/api/waitlist?patientId=t-1").text("$.total")).isEqualTo("1");
		this.desk.delete("/api/waitlist/" + first.text("$.id"));
		assertThat(this.desk.waitFor(friday.wish("t-1"), "wait-3").status()).isEqualTo(201);
	}

	@Test
	void theSameCommandFindsItsEntryAlsoWhenNobodyIsAdmittedAnyMore() {
		String visit = this.desk.book(evaluation("a-1", "pt-chen", "OR", "2026-12-02T08:30:00-08:00")).text("$.id");
		String move = """
				{"patientId":"a-1","visitType":"PT_EVALUATION","appointmentId":"%s"}""".formatted(visit);
		Answer first = this.desk.waitFor(move, "wait-4");
		this.desk.change(visit, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");

		Answer again = this.desk.waitFor(move, "wait-4");

		assertThat(again.status()).as(again.body()).isEqualTo(201);
		assertThat(again.text("$.id")).isEqualTo(first.text("$.id"));
		this.desk.waitFor(move, "wait-5").assertProblem(409, "wrong-status");
	}

	@Test
	void staffOfOneSiteHavePatientsWaitThereOnly() {
		Desk whittier = this.desk
			.as(Tokens.with((claims) -> claims.claim("roles", List.of("receptionist")).claim("sites", List.of("WH"))));
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-04-23");
		String entry = friday.add("s-1");
		friday.cancel("10:15");
		await().until(() -> read(entry).text("$.status").equals("OFFERED"));

		whittier.waitFor(friday.wish("s-2")).assertProblem(403, "not-your-site");
		whittier.waitFor(friday.wish("s-2").replace("[\"NB\"]", "[]")).assertProblem(403, "not-your-site");
		whittier.decide(entry, "accept").assertProblem(403, "not-your-site");
		whittier.decide(entry, "decline").assertProblem(403, "not-your-site");
		whittier.delete("/api/waitlist/" + entry).assertProblem(403, "not-your-site");
		assertThat(this.desk.as(Tokens.bearer("clinician")).waitFor(friday.wish("s-3")).status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("clinician")).get("/api/waitlist").status()).isEqualTo(200);
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/waitlist").status()).isEqualTo(403);
		assertThat(read(entry).text("$.status")).isEqualTo("OFFERED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"p-1\"|\"Maria Lopez\"|patientId", "\"p-1\"|null|patientId",
			"\"PT_EVALUATION\"|\"HAIRCUT\"|visitType", "\"NB\"|\"LA\"|sites", "pt-haddad|pt-nobody|practitionerId",
			"pt-haddad|pm-vega|practitionerId", "FRIDAY|FUNDAY|weekdays[0]", "MORNING|NIGHT|partsOfDay[0]",
			"\"from\":\"2026-12-01\"|\"from\":\"2026-11-22\"|from", "\"to\":\"2026-12-31\"|\"to\":\"2026-11-30\"|to",
			"\"to\":\"2026-12-31\"|\"to\":\"2028-12-31\"|to", "\"to\":\"2026-12-31\"|\"to\":\"soon\"|to",
			"{|{\"urgency\":\"ASAP\",|urgency", "{|{\"bookingRequestId\":\"none\",|bookingRequestId",
			"{|{\"appointmentId\":\"none\",|appointmentId", "{|{\"note\":\"please\",|note" })
	void aBadEntryIsRefusedNamingTheField(String part, String other, String field) {
		Answer refused = this.desk.waitFor("""
				{"patientId":"p-1","visitType":"PT_EVALUATION","sites":["NB"],"practitionerId":"pt-haddad",
				"weekdays":["FRIDAY"],"partsOfDay":["MORNING"],"from":"2026-12-01","to":"2026-12-31"}""".replace(part,
				other));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
		assertThat(this.desk.get("/api/waitlist?patientId=p-1").text("$.total")).isEqualTo("0");
	}

	@Test
	void whatDoesNotBelongTogetherIsRefused() {
		Answer visit = this.desk.book(evaluation("o-1", "pt-chen", "OR", "2026-12-01T08:30:00-08:00"));
		String move = """
				{"patientId":"%s","visitType":"%s","appointmentId":"%s"}""";
		String id = visit.text("$.id");

		Answer others = this.desk.waitFor(move.formatted("o-2", "PT_EVALUATION", id));
		others.assertProblem(422, "not-bookable");
		assertThat(others.reasons()).containsExactly("other-patient");
		assertThat(this.desk.waitFor(move.formatted("o-1", "PT_FOLLOW_UP", id)).fields()).containsExactly("visitType");
		this.desk.change(id, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
		this.desk.waitFor(move.formatted("o-1", "PT_EVALUATION", id)).assertProblem(409, "wrong-status");
		this.desk.decide("nothing", "accept").assertProblem(404, "unknown-waitlist-entry");
		assertThat(this.desk.get("/api/waitlist/nothing").status()).isEqualTo(404);
		this.desk.get("/api/waitlist?status=LOST").assertProblem(400, "invalid-field");
	}

	private Answer read(String entry) {
		return this.desk.get("/api/waitlist/" + entry);
	}

}
