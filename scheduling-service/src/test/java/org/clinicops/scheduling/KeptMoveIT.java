package org.clinicops.scheduling;

import java.time.Duration;
import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A time is kept for a visit to move to, and nobody comes round to clear it away. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
@TestPropertySource(properties = { "clinic.waitlist.interval=1h", "clinic.holds.sweep-interval=1h" })
class KeptMoveIT {

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void aTimeThatWasKeptForTooLongStandsInNobodysWay() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-05-14");
		keptAtNine(friday);
		assertThat(whyNot(friday, "09:00").text("$.bookable")).isEqualTo("false");

		this.clock.advance(Duration.ofMinutes(30));

		assertThat(whyNot(friday, "09:00").body()).contains("\"bookable\":true");
		assertThat(whyNot(friday, "11:30").text("$.bookable")).as("its own time").isEqualTo("false");
	}

	@Test
	void aKeptTimeThatTheCatalogueDoesNotCarryIsListedBesideTheVisitAsLongAsItIsKept() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-05-21");
		String visit = keptAtNine(friday);

		Answer changed = this.desk.as(Tokens.bearer("admin")).put("/api/rota-exceptions/haddad-off", """
				{"practitioner":"pt-haddad","kind":"TIME_OFF","from":"2027-05-21","to":"2027-05-21"}""");

		assertThat(changed.texts("$.displaced[?(@.id=='" + visit + "' && @.kept==true)].start"))
			.containsExactly(friday.at("09:00"));
		assertThat(displaced(visit, false)).containsExactly(friday.at("11:30"));
		assertThat(displaced(visit, true)).containsExactly(friday.at("09:00"));
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(displaced(visit, true)).isEmpty();
		assertThat(displaced(visit, false)).containsExactly(friday.at("11:30"));
	}

	/** For the visit at half past eleven, which is returned. */
	private String keptAtNine(FridayMorning friday) {
		String entry = friday.addMove("11:30");
		friday.cancel("09:00");
		friday.awaitOffer(entry, "09:00");
		return friday.visit("11:30");
	}

	private Answer whyNot(FridayMorning friday, String time) {
		return this.desk.get("/api/availability/why-not?visitType=PT_EVALUATION&site=NB&practitionerId=pt-haddad&start="
				+ friday.at(time));
	}

	private List<String> displaced(String visit, boolean kept) {
		return this.desk.get("/api/appointments/displaced")
			.texts("$.items[?(@.id=='" + visit + "' && @.kept==" + kept + ")].start");
	}

}
