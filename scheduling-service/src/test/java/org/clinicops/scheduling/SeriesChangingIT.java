package org.clinicops.scheduling;

import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.SeriesBodies.followUp;
import static org.clinicops.scheduling.SeriesBodies.wish;

/** Series that change after they were booked: this visit and the following, or all. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
class SeriesChangingIT {

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void nineStaysNineWhenAMoveCrossesAChangeOfTheClocks() {
		String id = booked("s-3", "pt-alvarado", """
				{"from":"2027-03-08","weekdays":["TUESDAY"],"weeks":2,"time":"09:00"}""");

		this.desk.changeSeries(id, "reschedule", "{\"shiftDays\":-7}", this.desk.seenSeries(id));
		assertThat(starts(id)).containsExactly("2027-03-02T09:00:00-08:00", "2027-03-09T09:00:00-08:00");
		this.desk.changeSeries(id, "reschedule", "{\"shiftDays\":14}", this.desk.seenSeries(id));
		assertThat(starts(id)).containsExactly("2027-03-16T09:00:00-07:00", "2027-03-23T09:00:00-07:00");
	}

	@Test
	void thisAndTheFollowingMoveToAnotherTimeAndEvenOntoOneAnothersPlaces() {
		String id = booked("s-9", "pt-alvarado", """
				{"from":"2027-01-18","weekdays":["MONDAY","TUESDAY"],"weeks":2,"time":"09:00"}""");
		String second = visits(id).get(1);

		Answer later = this.desk.changeSeries(id, "reschedule",
				"{\"from\":\"%s\",\"time\":\"09:30\"}".formatted(second));

		assertThat(later.status()).as(later.body()).isEqualTo(200);
		assertThat(starts(id)).containsExactly("2027-01-18T09:00:00-08:00", "2027-01-19T09:30:00-08:00",
				"2027-01-25T09:30:00-08:00", "2027-01-26T09:30:00-08:00");

		Answer shifted = this.desk.changeSeries(id, "reschedule", "{\"shiftDays\":1,\"time\":\"09:15\"}",
				this.desk.seenSeries(id));

		assertThat(shifted.status()).as(shifted.body()).isEqualTo(200);

		assertThat(starts(id)).containsExactly("2027-01-19T09:15:00-08:00", "2027-01-20T09:15:00-08:00",
				"2027-01-26T09:15:00-08:00", "2027-01-27T09:15:00-08:00");
		assertThat(this.desk.book(followUp("s-10", "pt-alvarado", "WH", "2027-01-18T09:00:00-08:00")).status())
			.as("what was left is free")
			.isEqualTo(201);
	}

	@Test
	void ifOneCannotMoveAllStayAndItIsSaidWhyBeforeAndAfter() {
		String id = booked("s-11", "pt-brooks", """
				{"from":"2027-02-01","weekdays":["WEDNESDAY"],"weeks":3,"time":"09:00"}""");
		this.desk.book(followUp("s-12", "pt-brooks", "WH", "2027-02-10T11:00:00-08:00"));
		String eleven = "{\"time\":\"11:00\"}";

		Answer told = this.desk.changeSeries(id, "reschedule/preview", eleven);
		Answer refused = this.desk.changeSeries(id, "reschedule", eleven);

		assertThat(told.text("$.possible")).as(told.body()).isEqualTo("false");
		assertThat(told.texts("$.moves[*].start")).containsExactly("2027-02-03T11:00:00-08:00",
				"2027-02-10T11:00:00-08:00", "2027-02-17T11:00:00-08:00");
		assertThat(told.texts("$.moves[1].reasons[*].code")).containsExactly("practitioner-busy");
		refused.assertProblem(409, "series-incomplete");
		assertThat(refused.texts("$.errors[*].field")).containsExactly("visits[1]");
		assertThat(starts(id)).allMatch((start) -> start.contains("T09:00"));
		assertThat(this.desk.book(followUp("s-13", "pt-brooks", "WH", "2027-02-03T11:00:00-08:00")).status())
			.as("nothing is kept of what was not done")
			.isEqualTo(201);
	}

	@Test
	void aSeriesMovesToAnotherTherapistAtAnotherSite() {
		String id = booked("s-14", "pt-moreno", """
				{"from":"2027-02-01","weekdays":["MONDAY"],"weeks":2,"time":"09:00"}""");

		Answer moved = this.desk.changeSeries(id, "reschedule", "{\"site\":\"OR\",\"practitionerId\":\"pt-chen\"}");

		assertThat(moved.texts("$.visits[*].site")).as(moved.body()).containsOnly("OR");
		assertThat(moved.texts("$.visits[*].practitionerId")).containsOnly("pt-chen");
		assertThat(starts(id)).containsExactly("2027-02-01T09:00:00-08:00", "2027-02-08T09:00:00-08:00");
	}

	@Test
	void thisAndTheFollowingAreCancelledAndThenAllThatIsLeft() {
		String id = booked("s-15", "pt-moreno", """
				{"from":"2027-03-01","weekdays":["THURSDAY"],"weeks":3,"time":"08:00"}""");
		String second = visits(id).get(1);

		Answer rest = this.desk.changeSeries(id, "cancel",
				"{\"from\":\"%s\",\"reason\":\"PATIENT_FEELS_BETTER\"}".formatted(second));
		Answer all = this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_FEELS_BETTER\"}");

		assertThat(rest.texts("$.visits[*].status")).as(rest.body())
			.containsExactly("booked", "cancelled", "cancelled");
		assertThat(all.texts("$.visits[*].status")).containsOnly("cancelled");
		assertThat(this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_FEELS_BETTER\"}").status())
			.as("once more")
			.isEqualTo(200);
	}

	@Test
	void ofTwoReceptionistsWhoSawTheSameTheSecondLooksAgain() {
		String id = booked("s-16", "pt-moreno", """
				{"from":"2027-04-05","weekdays":["FRIDAY"],"weeks":2,"time":"08:00"}""");
		String seen = this.desk.seenSeries(id);

		Answer first = this.desk.changeSeries(id, "reschedule", "{\"shiftDays\":-1}", seen);
		Answer second = this.desk.changeSeries(id, "reschedule", "{\"shiftDays\":-1}", seen);

		assertThat(first.status()).as(first.body()).isEqualTo(200);
		second.assertProblem(412, "changed-meanwhile");
		assertThat(starts(id)).containsExactly("2027-04-08T08:00:00-07:00", "2027-04-15T08:00:00-07:00");
	}

	@Test
	void whoeverChangesASeriesHasSeenWhatBecameOfItsVisits() {
		String id = booked("s-21", "pt-moreno", """
				{"from":"2027-05-10","weekdays":["FRIDAY"],"weeks":2,"time":"08:00"}""");
		Answer seen = this.desk.get("/api/series/" + id);
		String tag = "\"" + seen.text("$.version") + "\"";
		this.desk.change(seen.text("$.visits[0].appointmentId"), "reschedule",
				"{\"start\":\"2027-05-14T09:30:00-07:00\"}");

		this.desk.changeSeries(id, "reschedule", "{\"time\":\"10:30\"}", tag).assertProblem(412, "changed-meanwhile");
		this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_FEELS_BETTER\"}", tag)
			.assertProblem(412, "changed-meanwhile");

		assertThat(starts(id)).containsExactly("2027-05-14T09:30:00-07:00", "2027-05-21T08:00:00-07:00");
		Answer again = this.desk.changeSeries(id, "reschedule", "{\"time\":\"10:30\"}", this.desk.seenSeries(id));
		assertThat(again.status()).as(again.body()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "reschedule|{}|time", "reschedule|{\"time\":\"noon\"}|time",
					"reschedule|{\"shiftDays\":500}|shiftDays", "reschedule|{\"shiftDays\":1}|If-Match",
					"reschedule|{\"site\":\"LA\"}|site", "reschedule|{\"practitionerId\":\"dr-who\"}|practitionerId",
					"reschedule|{\"shiftDays\":1,\"from\":\"nothing\"}|from",
					"cancel|{\"reason\":\"PATIENT_FEELS_BETTER\",\"from\":\"nothing\"}|from", "cancel|{}|reason",
					"cancel|{\"reason\":\"BORED\"}|reason" })
	void aChangeThatIsNoneIsRefusedAndNamesTheField(String command, String body, String field) {
		String id = booked("s-20", "pt-moreno", """
				{"from":"2027-05-03","weekdays":["TUESDAY"],"visits":1,"time":"08:00"}""");

		Answer refused = this.desk.changeSeries(id, command, body);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
		assertThat(this.desk.changeSeries(id, "cancel", "{\"reason\":\"PATIENT_FEELS_BETTER\"}").status())
			.isEqualTo(200);
	}

	private String booked(String patient, String practitioner, String pattern) {
		Answer booked = this.desk.bookSeries(wish(patient, ",\"practitionerId\":\"" + practitioner + "\"", pattern));
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		return booked.text("$.id");
	}

	private List<String> starts(String series) {
		return this.desk.get("/api/series/" + series).texts("$.visits[*].start");
	}

	private List<String> visits(String series) {
		return this.desk.get("/api/series/" + series).texts("$.visits[*].appointmentId");
	}

}
