package org.clinicops.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.Desk.evaluation;

/** What cannot be booked, and what the desk is told about it. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class RefusalIT {

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Desk desk;

	@Test
	void aTimeThatSomebodyHasIsRefusedNamingWhoAndWhen() {
		String start = "2026-12-01T10:00:00-08:00";
		assertThat(this.desk.book(evaluation("p-first", "pt-alvarado", "WH", start)).status()).isEqualTo(201);

		Answer second = refused(evaluation("p-second", "pt-alvarado", "WH", start));

		second.assertProblem(409, "time-not-free");
		assertThat(second.reasons()).contains("practitioner-busy");
		assertThat(second.texts("$.reasons[*].message")).contains("Elena Alvarado is taken from 10:00 to 11:10.");
	}

	@Test
	void theBufferAfterAVisitIsNotFree() {
		this.desk.book(evaluation("p-1", "pt-chen", "OR", "2026-12-02T08:30:00-08:00"));

		assertThat(refused(evaluation("p-2", "pt-chen", "OR", "2026-12-02T09:30:00-08:00")).reasons())
			.contains("practitioner-busy");
		assertThat(this.desk.book(evaluation("p-2", "pt-chen", "OR", "2026-12-02T09:45:00-08:00")).status())
			.isEqualTo(201);
	}

	@Test
	void twoPatientsDoNotGetOneRoom() {
		String start = "2026-12-03T08:00:00-08:00";
		String bay = ",\"roomId\":\"wh-bay-1\"}";
		this.desk.book(evaluation("p-1", "pt-alvarado", "WH", start).replace("}", bay));

		Answer second = refused(evaluation("p-2", "pt-moreno", "WH", start).replace("}", bay));

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.reasons()).containsExactly("room-busy");
	}

	@Test
	void aPatientIsNotInTwoPlaces() {
		this.desk.book(evaluation("p-busy", "pt-alvarado", "WH", "2026-12-07T08:00:00-08:00"));

		Answer elsewhere = refused(evaluation("p-busy", "pt-chen", "OR", "2026-12-07T08:30:00-08:00"));

		assertThat(elsewhere.status()).isEqualTo(409);
		assertThat(elsewhere.reasons()).containsExactly("patient-busy");
	}

	@Test
	void aRequestIsBookedOnce() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "");
		String request = "{\"bookingRequestId\":\"" + intake + "-physical-therapy\",";
		this.desk.awaitRequest(intake + "-physical-therapy");
		String body = evaluation("patient-of-" + intake, "pt-chen", "OR", "2026-12-08T08:30:00-08:00");
		assertThat(this.desk.book(body.replace("{", request)).status()).isEqualTo(201);

		Answer again = refused(body.replace("{", request).replace("12-08", "12-09"));

		assertThat(again.status()).isEqualTo(409);
		assertThat(again.reasons()).containsExactly("request-already-booked");
	}

	@Test
	void whatTheRulesForbidIsRefusedWithEveryReason() {
		Answer refused = refused(evaluation("p-1", "pm-vega", "WH", "2026-11-21T20:07:00-08:00"));

		refused.assertProblem(422, "not-bookable");
		assertThat(refused.reasons()).containsExactly("in-the-past", "off-grid", "site-closed", "outside-rota",
				"not-qualified");
	}

	@Test
	void aVisitHasToBeWhatTheRequestAsksFor() {
		String intake = Desk.intake("ROUTINE", "\"PAIN_MANAGEMENT\"", "");
		String request = intake + "-pain-management";
		this.desk.awaitRequest(request);

		Answer refused = refused(evaluation("somebody-else", "pt-chen", "OR", "2026-12-11T08:30:00-08:00").replace("{",
				"{\"bookingRequestId\":\"" + request + "\","));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.reasons()).containsExactly("other-patient", "other-pathway");
	}

	@Test
	void everyReasonOfARefusalIsCounted() {
		double busy = refusedAs("practitioner-busy");
		double passed = refusedAs("in-the-past");
		String start = "2026-12-16T08:30:00-08:00";
		this.desk.book(evaluation("p-1", "pt-chen", "OR", start));

		this.desk.book(evaluation("p-2", "pt-chen", "OR", start));
		this.desk.book(evaluation("p-1", "pt-chen", "OR", "2026-11-20T08:30:00-08:00"));

		assertThat(refusedAs("practitioner-busy")).isEqualTo(busy + 1);
		assertThat(refusedAs("in-the-past")).isEqualTo(passed + 1);
	}

	/** Tries to book, and finds the book as it was. */
	private Answer refused(String body) {
		String before = visits();
		Answer refused = this.desk.book(body);
		assertThat(visits()).as("nothing is booked").isEqualTo(before);
		return refused;
	}

	private String visits() {
		return this.desk.get("/api/appointments").text("$.total");
	}

	private double refusedAs(String reason) {
		return this.meters.counter("clinic.refusal.reasons", "code", reason).count();
	}

}
