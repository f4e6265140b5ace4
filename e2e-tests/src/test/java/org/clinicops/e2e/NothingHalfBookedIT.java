package org.clinicops.e2e;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the book refuses, it names the field or the rule, and is as it was before.
 */
@ExtendWith(StackExtension.class)
@Order(3)
class NothingHalfBookedIT {

	private final LocalDate tuesday = Wall.in(7, DayOfWeek.TUESDAY);

	private final Desk rosa;

	NothingHalfBookedIT(Stack stack) {
		this.rosa = Desk.ofReceptionist(stack);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					series | "pattern":{"from":"$tuesday","weekdays":["TUESDAY"],"visits":500,"time":"09:00"} | 400 | pattern.visits
					series/preview | "pattern":{"from":"$tuesday","weekdays":["TUESDAY"],"weeks":500,"time":"09:00"} | 400 | pattern.weeks
					series | "pattern":{"from":"$spring","weekdays":["SUNDAY"],"visits":1,"time":"02:30"} | 409 | no-such-time
					series | "visits":[{@09:00 pt-chen},{@10:17 pt-chen}] | 409 | off-grid
					series | "visits":[{@09:00 pt-chen},{@09:15 pt-haddad}] | 409 | patient-busy
					series | "visits":[{@09:00 pt-chen},{@10:15 pt-none}] | 400 | visits[1].practitionerId
					appointments | @09:07 pt-chen | 422 | off-grid
					appointments | @09:00 pt-chen,"deviceId":"no-laser" | 400 | deviceId
					holds | @09:07 pt-chen | 422 | off-grid
					holds | @09:00 pt-chen,"roomId":"attic" | 400 | roomId
					waitlist | "practitionerId":"pt-none" | 400 | practitionerId
					waitlist | "from":"$tuesday","to":"2020-01-01" | 400 | to
					""")
	void aRequestThatCannotBeMetBooksNoPartOfIt(String path, String fields, int status, String named) {
		JsonNode before = daySheet();

		Answer answer = this.rosa.post("/api/" + path, body(path, fields));

		assertThat(named(answer.problem(status))).contains(named);
		assertThat(daySheet()).isEqualTo(before);
		assertThat(this.rosa.visits("half-booked")).isZero();
		assertThat(this.rosa.get("/api/waitlist?patientId=half-booked").expect(200).required("total").asInt()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/appointments/none, unknown-appointment", "GET, /api/series/none, unknown-series",
			"GET, /api/waitlist/none, unknown-waitlist-entry", "POST, /api/holds/none/confirm, unknown-appointment",
			"POST, /api/waitlist/none/accept, unknown-waitlist-entry",
			"POST, /api/appointments/none/undo, unknown-appointment",
			"GET, /api/day-sheet?site=XX&date=2026-12-01, site", "GET, /api/changes?site=XX, site",
			"GET, /api/availability?visitType=PT_EVALUATION&from=2027-01-01&to=2028-02-05, to" })
	void whatIsNotThereOrTooMuchIsNamed(String method, String path, String named) {
		Answer answer = this.rosa.send(method, path, "");

		assertThat(answer.status()).isIn(400, 404);
		assertThat(named(answer.problem(answer.status()))).contains(named);
	}

	/** Writes out the shorthands of the table. */
	private String body(String path, String fields) {
		String site = path.equals("waitlist") ? "\"sites\": [\"OR\"]" : "\"site\": \"OR\"";
		String start = Wall.at(this.tuesday, "00:00").replace("00:00:", "$1:");
		return """
				{"patientId": "half-booked", "visitType": "PT_EVALUATION", %s, %s}""".formatted(site, fields)
			.replaceAll("@(..:..) ([a-z-]+)", "\"start\": \"" + start + "\", \"practitionerId\": \"$2\"")
			.replace("$tuesday", this.tuesday.toString())
			.replace("$spring", Wall.spring().toString());
	}

	private JsonNode daySheet() {
		return this.rosa.get("/api/day-sheet?site=OR&date=" + this.tuesday).expect(200);
	}

	/** Fields and rules. */
	private static List<String> named(JsonNode problem) {
		return Stream.of("code", "field").flatMap((name) -> problem.findValuesAsString(name).stream()).toList();
	}

}
