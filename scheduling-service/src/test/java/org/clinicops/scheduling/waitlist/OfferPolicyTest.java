package org.clinicops.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;

import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visitAt;

/** The site is open on Tuesdays from eight to six. */
class OfferPolicyTest {

	private static final Duration WEEK = Duration.ofDays(7);

	private static final Visit IN_THREE_WEEKS = new Visit(TuesdayAtWhittier.EVALUATION, TuesdayAtWhittier.WHITTIER,
			TuesdayAtWhittier.ELENA, TuesdayAtWhittier.BAY_1, null, at("09:00").plus(WEEK.multipliedBy(3)), null);

	private final OfferPolicy policy = new OfferPolicy(Duration.ofMinutes(30));

	@Test
	void whileTheSiteIsOpenAnOfferLastsForHalfAnHour() {
		assertThat(end(IN_THREE_WEEKS, at("10:00"))).isEqualTo(at("10:30"));
		assertThat(end(IN_THREE_WEEKS, at("17:30"))).isEqualTo(at("18:00"));
	}

	@Test
	void theNightDoesNotCount() {
		assertThat(end(IN_THREE_WEEKS, at("03:00"))).isEqualTo(at("08:30"));
	}

	@Test
	void whatIsLeftInTheEveningComesOnTheNextDayThatIsNoClosingDay() {
		Instant twoWeeksLater = at("08:20").plus(WEEK.multipliedBy(2));

		assertThat(end(IN_THREE_WEEKS, at("17:50"))).as("next week is closed").isEqualTo(twoWeeksLater);
	}

	@Test
	void noOfferOutlastsTheBeginningOfTheVisit() {
		assertThat(end(visitAt("10:15"), at("10:00"))).isEqualTo(at("10:15"));
		assertThat(end(visitAt("08:30"), at("03:00"))).isEqualTo(at("08:30"));
	}

	@Test
	void whatNobodyCouldBeCalledAboutIsNotOffered() {
		assertThat(this.policy.end(visitAt("08:00"), TuesdayAtWhittier.CATALOGUE, at("03:00"))).isEmpty();
		assertThat(this.policy.end(visitAt("08:00"), TuesdayAtWhittier.CATALOGUE, at("08:00"))).isEmpty();
	}

	@Test
	void anOfferOfTheEveningEndsWithItIfTheVisitIsTheFirstInTheMorning() {
		Visit first = TuesdayAtWhittier.visit(TuesdayAtWhittier.EVALUATION, TuesdayAtWhittier.ELENA,
				TuesdayAtWhittier.BAY_1, at("08:00").plus(WEEK.multipliedBy(2)));

		assertThat(end(first, at("17:50"))).isEqualTo(at("18:00"));
	}

	private Instant end(Visit visit, Instant now) {
		return this.policy.end(visit, TuesdayAtWhittier.CATALOGUE, now).orElseThrow();
	}

}
