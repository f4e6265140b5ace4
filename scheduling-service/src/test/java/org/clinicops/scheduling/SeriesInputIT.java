package org.clinicops.scheduling;

import java.time.LocalDate;
import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.SeriesBodies.chosen;
import static org.clinicops.scheduling.SeriesBodies.wish;

/** Series that are none, or of which a part cannot be: no part of them is booked. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
class SeriesInputIT {

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"visits\":500,\"time\":\"09:00\"|pattern.visits",
			"\"visits\":0,\"time\":\"09:00\"|pattern.visits", "\"weeks\":52,\"time\":\"09:00\"|pattern.weeks",
			"\"visits\":2,\"weeks\":2,\"time\":\"09:00\"|pattern.visits", "\"time\":\"09:00\"|pattern.visits",
			"\"visits\":2|pattern.time", "\"visits\":2,\"time\":\"09:00\",\"partOfDay\":\"MORNING\"|pattern.time",
			"\"visits\":2,\"time\":\"25:00\"|pattern.time", "\"visits\":2,\"partOfDay\":\"NIGHT\"|pattern.partOfDay",
			"\"visits\":2,\"time\":\"09:00\",\"note\":\"x\"|pattern.note" })
	void aPatternThatIsNoneIsRefusedAndNamesTheField(String rest, String field) {
		String pattern = "{\"from\":\"2026-12-14\",\"weekdays\":[\"MONDAY\",\"TUESDAY\"]," + rest + "}";

		for (Answer refused : List.of(this.desk.preview(wish("s-bad", "", pattern)),
				this.desk.bookSeries(wish("s-bad", "", pattern)))) {
			refused.assertProblem(400, "invalid-field");
			assertThat(refused.fields()).containsExactly(field);
		}
		assertNothingIsBooked();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"site\":\"LA\"|site", "\"visitType\":\"SPA\"|visitType",
					"\"practitionerId\":\"dr-who\"|visits[0].practitionerId", "\"roomId\":\"attic\"|visits[0].roomId",
					"\"start\":\"soon\"|visits[0].start", "\"start\":\"+10000-01-01T00:00:00Z\"|visits[0].start",
					"\"bookingRequestId\":\"none\"|bookingRequestId", "\"patientId\":\"a b\"|patientId" })
	void whatIsNotThereIsRefusedAndNamesTheField(String wrong, String field) {
		String name = wrong.substring(0, wrong.indexOf(':') + 1);
		String body = """
				{"patientId":"s-bad","visitType":"PT_FOLLOW_UP","site":"WH","bookingRequestId":null,
				"visits":[{"start":"2026-12-16T08:00:00-08:00","practitionerId":"pt-moreno","roomId":null}]}"""
			.replaceFirst(name + "(\"[^\"]*\"|null)", wrong.replace("+", "\\+"));

		Answer refused = this.desk.bookSeries(body);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
		assertNothingIsBooked();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"visits\":[null]|visits[0]",
			"\"pattern\":{\"from\":\"2026-12-14\",\"weekdays\":[null],\"visits\":1,\"time\":\"09:00\"}|pattern.weekdays[]" })
	void whatIsMissingInAListIsRefusedAndNamesTheField(String part, String field) {
		Answer refused = this.desk.bookSeries("""
				{"patientId":"s-bad","visitType":"PT_FOLLOW_UP","site":"WH",%s}""".formatted(part));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-14,SUNDAY,02:30,no-such-time", "2026-12-15,TUESDAY,09:07,off-grid",
			"2026-12-15,TUESDAY,03:00,site-closed", "2028-02-29,TUESDAY,09:00,too-far-ahead",
			"2026-11-17,TUESDAY,09:00,in-the-past", "2027-11-07,SUNDAY,01:30,site-closed" })
	void aTimeThatIsNoneOrAgainstTheRulesIsSaidForItsDay(LocalDate from, String weekday, String time, String reason) {
		String pattern = "{\"from\":\"%s\",\"weekdays\":[\"%s\"],\"visits\":1,\"time\":\"%s\"}".formatted(from, weekday,
				time);

		Answer preview = this.desk.preview(wish("s-bad", ",\"practitionerId\":\"pt-moreno\"", pattern));
		Answer refused = this.desk.bookSeries(wish("s-bad", ",\"practitionerId\":\"pt-moreno\"", pattern));

		assertThat(preview.texts("$.visits[0].reasons[*].code")).as(preview.body()).contains(reason);
		refused.assertProblem(409, "series-incomplete");
		assertThat(refused.texts("$.errors[*].code")).contains(reason);
		assertThat(refused.fields()).containsOnly("visits[0]");
		assertNothingIsBooked();
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-16T09:07:00-08:00, off-grid", "2026-12-20T09:00:00-08:00, site-closed",
			"2026-12-16T08:15:00-08:00, patient-busy" })
	void ifOneOfTheChosenVisitsCannotBeNoneIs(String second, String reason) {
		Answer refused = this.desk.bookSeries(chosen("s-bad", "2026-12-16T08:00:00-08:00", second));

		refused.assertProblem(409, "series-incomplete");
		assertThat(refused.fields()).containsOnly("visits[1]");
		assertThat(refused.texts("$.errors[*].code")).contains(reason);
		assertNothingIsBooked();
	}

	private void assertNothingIsBooked() {
		assertThat(this.desk.get("/api/appointments?patientId=s-bad").text("$.total")).isEqualTo("0");
		assertThat(this.desk.get("/api/day-sheet?site=WH&date=2026-12-16").texts("$.practitioners[*].entries[*].visit"))
			.isEmpty();
	}

}
