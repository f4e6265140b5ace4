package org.clinicops.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.Desk.evaluation;

/** One day of a site, for everybody who works there. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class DaySheetIT {

	@Autowired
	private Desk desk;

	@Autowired
	private Changing changing;

	@Autowired
	private Clock clock;

	@Test
	void aPractitionersDayIsSessionsVisitsAndWhatIsFreeInOrderOfTime() {
		this.desk.book(evaluation("late", "pt-chen", "OR", "2026-12-01T15:00:00-08:00"));
		this.desk.hold(evaluation("held", "pt-chen", "OR", "2026-12-01T13:15:00-08:00"));
		this.desk.book(evaluation("early", "pt-chen", "OR", "2026-12-01T09:30:00-08:00"));
		this.desk.as(Tokens.bearer("coordinator"))
			.book(evaluation("beside", "pt-chen", "OR", "2026-12-01T09:30:00-08:00").replace("{",
					"{\"overbooking\":\"URGENT\","));
		String gone = this.desk.book(evaluation("gone", "pt-chen", "OR", "2026-12-01T11:00:00-08:00")).text("$.id");
		this.desk.change(gone, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");

		Answer sheet = this.desk.as(Tokens.bearer("clinician"))
			.get("/api/day-sheet?site=OR&date=2026-12-01&practitionerId=pt-chen");

		assertThat(sheet.status()).as(sheet.body()).isEqualTo(200);
		assertThat(sheet.texts("$.practitioners[*].practitionerName")).containsExactly("Grace Chen");
		assertThat(sheet.texts("$.practitioners[0].sessions[*].start")).containsExactly("2026-12-01T08:30:00-08:00",
				"2026-12-01T13:15:00-08:00");
		assertThat(sheet.texts("$.practitioners[0].entries[*].start")).containsExactly("2026-12-01T08:30:00-08:00",
				"2026-12-01T09:30:00-08:00", "2026-12-01T09:30:00-08:00", "2026-12-01T10:40:00-08:00",
				"2026-12-01T13:15:00-08:00", "2026-12-01T14:25:00-08:00", "2026-12-01T15:00:00-08:00",
				"2026-12-01T16:10:00-08:00");
		assertThat(sheet.texts("$.practitioners[0].entries[*].visit.patientId")).containsExactlyInAnyOrder("early",
				"beside", "held", "late");
		assertThat(sheet.texts("$..visit[?(@.patientId == 'beside')].overbooking")).containsExactly("URGENT");
		assertThat(sheet.texts("$..visit[?(@.patientId == 'held')].status")).containsExactly("held");
		assertThat(sheet.texts("$..visit[?(@.patientId == 'held')].heldUntil")).hasSize(1);
		assertThat(sheet.value("$.totals")).asString()
			.isEqualTo("{visits=3, overbooked=1, held=1, noShows=0, cancelled=1, freeMinutes=270}");
	}

	@Test
	void aTimeThatIsHeldForAVisitThatMayMoveThereIsHeldAndTheVisitIsWhereItWas() {
		String visit = this.desk.book(evaluation("mover", "pt-chen", "OR", "2026-12-15T13:15:00-08:00")).text("$.id");
		Instant now = this.clock.instant();
		this.changing.holdMove(new AppointmentId(visit),
				new NewTime(Instant.parse("2026-12-10T16:30:00Z"), null, null, null, null),
				new Hold("waitlist", now, now.plus(Duration.ofMinutes(30))));

		Answer kept = this.desk.get("/api/day-sheet?site=OR&date=2026-12-10&practitionerId=pt-chen");
		Answer own = this.desk.get("/api/day-sheet?site=OR&date=2026-12-15&practitionerId=pt-chen");

		assertThat(kept.texts("$..entries[?(@.visit)].start")).containsExactly("2026-12-10T08:30:00-08:00");
		assertThat(kept.texts("$..visit.status")).containsExactly("held");
		assertThat(kept.texts("$..visit.id")).containsExactly(visit);
		assertThat(kept.texts("$..visit.heldUntil")).hasSize(1);
		assertThat(kept.texts("$..entries[?(!@.visit)].start")).doesNotContain("2026-12-10T08:30:00-08:00");
		assertThat(kept.value("$.totals")).asString().contains("visits=0", "held=1");
		assertThat(own.texts("$..visit.status")).containsExactly("booked");
		assertThat(own.value("$.totals")).asString().contains("visits=1", "held=0");
	}

	@Test
	void everybodyWhoWorksThereIsOnTheSheetAndNobodyElse() {
		Answer sheet = this.desk.get("/api/day-sheet?site=WH&date=2026-12-08");

		assertThat(sheet.text("$.siteName")).isEqualTo("Whittier");
		assertThat(sheet.texts("$.practitioners[*].practitionerId")).contains("pt-alvarado", "pt-moreno")
			.doesNotContain("pt-chen", "pt-brooks");
		assertThat(sheet.texts("$.practitioners[*].practitionerName")).isSorted();
	}

	@Test
	void onAClosingDayNobodyHasASession() {
		assertThat(this.desk.get("/api/day-sheet?site=WH&date=2026-12-25").texts("$.practitioners[*]")).isEmpty();
	}

	@Test
	void staffOfOneSiteSeeThatOne() {
		Desk whittier = this.desk
			.as(Tokens.with((claims) -> claims.claim("roles", List.of("clinician")).claim("sites", List.of("WH"))));

		assertThat(whittier.get("/api/day-sheet?site=WH&date=2026-12-01").status()).isEqualTo(200);
		whittier.get("/api/day-sheet?site=OR&date=2026-12-01").assertProblem(403, "not-your-site");
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/day-sheet?site=WH&date=2026-12-01").status())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "site=LA&date=2026-12-01, site", "site=WH&date=someday, date", "site=WH, date",
			"date=2026-12-01, site", "site=WH&date=2026-12-01&practitionerId=nobody, practitionerId" })
	void whatCannotBeShownIsNamed(String query, String field) {
		Answer refused = this.desk.get("/api/day-sheet?" + query);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
	}

}
