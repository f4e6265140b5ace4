package org.clinicops.scheduling;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller may get wrong: a clear answer, and nothing half booked. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class BadInputIT {

	private static final String GOOD = Desk.evaluation("p-1", "pt-alvarado", "WH", "2026-12-01T10:00:00-08:00");

	@Autowired
	private Desk desk;

	@ParameterizedTest
	@MethodSource("badBookings")
	void aBadBookingIsRefusedNamingTheField(String part, String other, String field) {
		Answer refused = this.desk.book(GOOD.replace(part, other));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
		assertNothingIsBooked();
	}

	static Stream<Arguments> badBookings() {
		return Stream.of(Arguments.of("\"site\"", "\"place\"", "place"), Arguments.of("\"p-1\"", "{}", "patientId"),
				Arguments.of("\"p-1\"", "\"\"", "patientId"), Arguments.of("\"p-1\"", "null", "patientId"),
				Arguments.of("\"p-1\"", "\"Maria Lopez\"", "patientId"), Arguments.of("\"p-1\"", "17", "patientId"),
				Arguments.of("\"PT_EVALUATION\"", "\"HAIRCUT\"", "visitType"), Arguments.of("\"WH\"", "\"LA\"", "site"),
				Arguments.of("pt-alvarado", "pt-nobody", "practitionerId"),
				Arguments.of("{", "{\"roomId\":\"cellar\",", "roomId"),
				Arguments.of("{", "{\"bookingRequestId\":\"none\",", "bookingRequestId"),
				Arguments.of("12-01T", "02-30T", "start"), Arguments.of("-08:00", "", "start"),
				Arguments.of("2026-12-01T10:00:00-08:00", "tomorrow", "start"),
				Arguments.of("2026-12-01T", "+999999999-12-31T", "start"),
				Arguments.of("2026-12-01T", "-999999999-01-01T", "start"));
	}

	@Test
	void whatWouldHaveDoneIsSaidInPlainWords() {
		String search = "/api/availability?visitType=PT_EVALUATION&";

		assertThat(this.desk.book(GOOD.replace("-08:00", "")).body())
			.contains("Expected a date and time with an offset, such as 2026-12-01T09:00:00-08:00.");
		assertThat(this.desk.get(search + "from=tomorrow").body()).contains("Expected a date, such as 2026-12-01.");
		assertThat(this.desk.get(search + "weekdays=someday").body()).contains("Expected one of [MONDAY, TUESDAY, ");
	}

	@Test
	void everyFieldThatIsMissingIsNamed() {
		assertThat(this.desk.book("{}").fields()).containsExactlyInAnyOrder("patientId", "visitType", "site",
				"practitionerId", "start");
	}

	@Test
	void aBodyThatIsNotABookingIsRefused() {
		assertThat(this.desk.book("").status()).isEqualTo(400);
		assertThat(this.desk.book("[]").status()).isEqualTo(400);
		assertThat(this.desk.book("{\"site\":").code()).isEqualTo("unreadable-body");
		this.desk.book("{\"patientId\":\"" + "x".repeat(1_000_000) + "\"}").assertProblem(413, "body-too-large");
		assertNothingIsBooked();
	}

	@Test
	void aKeyThatIsTooLongIsRefused() {
		assertThat(this.desk.book(GOOD, "k".repeat(201)).fields()).containsExactly("Idempotency-Key");
		assertNothingIsBooked();
	}

	@Test
	void anExpiredOrMissingTokenIsRefused() {
		Desk late = this.desk.as(Tokens.with((claims) -> claims.claim("roles", List.of("receptionist"))
			.issueTime(Date.from(Instant.now().minusSeconds(7200)))
			.expirationTime(Date.from(Instant.now().minusSeconds(3600)))));

		late.book(GOOD).assertProblem(401, "not-signed-in");
		assertThat(this.desk.as("").get("/api/appointments").status()).isEqualTo(401);
		assertNothingIsBooked();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/appointments?page=-1", "/api/appointments?size=101", "/api/appointments?date=12-01",
			"/api/booking-requests?status=LOST", "/api/booking-requests?pathway=INJECTION",
			"/api/visit-types?pathway=NONE", "/api/practitioners?visitType=NONE", "/api/practitioners?site=XX",
			"/api/appointments?site=XX", "/api/booking-requests?site=XX", "/api/waitlist?site=XX",
			"/api/waitlist?visitType=NONE" })
	void aBadListIsRefused(String path) {
		this.desk.get(path).assertProblem(400, "invalid-field");
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(this.desk.get("/api/appointments/none").code()).isEqualTo("unknown-appointment");
		assertThat(this.desk.get("/api/booking-requests/none").code()).isEqualTo("unknown-booking-request");
	}

	private void assertNothingIsBooked() {
		assertThat(this.desk.get("/api/appointments").text("$.total")).isEqualTo("0");
	}

}
