package org.clinicops.benchmarks.history;

import org.clinicops.benchmarks.history.Operation.Kind;
import org.clinicops.benchmarks.history.Verdict.Counted;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.benchmarks.history.SmallHistory.LATER;
import static org.clinicops.benchmarks.history.SmallHistory.entry;
import static org.clinicops.benchmarks.history.SmallHistory.held;
import static org.clinicops.benchmarks.history.SmallHistory.refused;
import static org.clinicops.benchmarks.history.SmallHistory.visit;

/** The checker finds what must not happen, each kind of it, and nothing else. */
class CheckerTest {

	private static final Visit AT_NINE = visit("alvarado", "bay-1", "p-1", 540);

	private static final Visit AT_NINE_TOO = visit("alvarado", "bay-2", "p-2", 540);

	private static final Visit AT_TEN_PAST_TEN = visit("alvarado", "bay-1", "p-3", 610);

	private final SmallHistory history = new SmallHistory();

	@Test
	void nothingIsWrongWithVisitsThatFollowOneAnother() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", AT_TEN_PAST_TEN, 100);
		this.history.claims("a", "room:bay-1@540");
		this.history.claims("b", "room:bay-1@610");
		assertClean();
	}

	@Test
	void onePractitionerInTwoVisitsIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", AT_NINE_TOO, 200);
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void oneRoomInTwoVisitsIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", visit("brooks", "bay-1", "p-2", 570), 200);
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void oneDeviceInTwoVisitsIsFoundWhoeverAllowedIt() {
		this.history.booked("a", with(AT_NINE, "ultrasound"), 100);
		this.history.overbooked("b", with(visit("brooks", "bay-2", "p-2", 540), "ultrasound"), 200);
		assertFound(Violation.Kind.OVERLAP);
	}

	private static Visit with(Visit visit, String device) {
		return new Visit(visit.type(), visit.site(), visit.practitioner(), visit.room(), device, visit.patient(),
				visit.times());
	}

	@Test
	void aVisitThatReachesIntoTheBufferOfAnotherIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", visit("alvarado", "bay-2", "p-2", 605), 200);
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void oneWhoIsInTwoVisitsIsFoundWhoeverAllowedIt() {
		this.history.booked("a", AT_NINE, 100);
		this.history.overbooked("b", visit("brooks", "bay-2", "p-1", 540), 200);
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void aPatientMayComeWithinTheBufferOfTheirVisitBefore() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", visit("brooks", "bay-2", "p-1", 605), 200);
		assertClean();
	}

	@Test
	void aDoubleBookingThatWasCancelledSinceIsFound() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		Entry other = this.history.booked("b", AT_NINE_TOO, 200);
		this.history.cancelled(one, 300);
		this.history.cancelled(other, 400);
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void aTimeThatIsGivenBackAndGivenAwayAtTheSameMomentIsNoDoubleBooking() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		this.history.cancelled(one, 200);
		this.history.booked("b", AT_NINE_TOO, 201);
		assertClean();
	}

	@Test
	void aTimeThatWasLeftForAnotherIsFree() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		this.history.changed(Kind.RESCHEDULE, one, "booked", visit("alvarado", "bay-1", "p-1", 840), 200);
		this.history.booked("b", AT_NINE_TOO, 300);
		assertClean();
	}

	@Test
	void aHoldThatIsOverIsInNobodysWayAndOneThatIsNotIs() {
		this.history.creation(Kind.HOLD, "a", 100, held("a", AT_NINE, 500));
		this.history.ends(entry("a", 1, "expired", AT_NINE));
		this.history.booked("b", AT_NINE_TOO, 600);
		assertClean();

		this.history.creation(Kind.HOLD, "c", 100, held("c", visit("alvarado", "bay-1", "p-3", 540), LATER * 2));
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void oneMayBeBesideAnotherIfSomebodyAllowedItAndNotAThird() {
		this.history.booked("a", AT_NINE, 100);
		this.history.overbooked("b", AT_NINE_TOO, 200);
		assertClean();

		this.history.overbooked("c", visit("alvarado", "bay-2", "p-3", 540), 300);
		assertFound(Violation.Kind.OVERLAP);
	}

	@Test
	void aVisitThatIsGoneIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.endsWithout("a");
		assertFound(Violation.Kind.MISSING);
	}

	@Test
	void aVisitThatNobodyMovedAndThatIsElsewhereIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.ends(entry("a", 1, "booked", AT_TEN_PAST_TEN));
		assertFound(Violation.Kind.CHANGED);
	}

	@Test
	void aChangeThatWasAcknowledgedAndLostIsFound() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		this.history.cancelled(one, 200);
		this.history.ends(one);
		assertFound(Violation.Kind.CHANGED);
	}

	@Test
	void aMoveToAnotherTimeThanTheOneAskedForIsFound() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		Entry moved = entry("a", 1, "booked", visit("alvarado", "bay-1", "p-1", 840));
		this.history.asked(Kind.RESCHEDULE, "a", null, visit("alvarado", null, "p-1", 900), 200,
				Answer.done(200, moved));
		this.history.ends(moved);
		assertThat(one.version()).isLessThan(moved.version());
		assertFound(Violation.Kind.CHANGED);
	}

	@Test
	void twoAnswersThatShowOneVersionDifferentlyAreFound() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		this.history.cancelled(one, 200);
		this.history.changed(Kind.RESCHEDULE, one, "booked", visit("alvarado", "bay-1", "p-1", 840), 200);
		assertFound(Violation.Kind.CHANGED);
	}

	@Test
	void aChangeWithoutAnAnswerMayHaveBeenMade() {
		Visit to = visit("alvarado", null, "p-1", 840);
		this.history.booked("a", AT_NINE, 100);
		this.history.unknown(Kind.RESCHEDULE, "a", null, to, 200);
		assertClean();

		this.history.ends(entry("a", 1, "booked", to.in("bay-2")));
		assertClean();

		this.history.ends(entry("a", 1, "cancelled", AT_NINE));
		assertFound(Violation.Kind.CHANGED);
	}

	@Test
	void aVisitThatNobodyAskedForIsFound() {
		this.history.ends(entry("a", 0, "booked", AT_NINE));
		assertFound(Violation.Kind.UNASKED);
	}

	@Test
	void aBookingWithoutAnAnswerMayHaveBeenMadeOnce() {
		this.history.unknown(Kind.BOOK, null, "key", visit("alvarado", null, "p-1", 540), 100);
		this.history.unknown(Kind.BOOK, null, "key", visit("alvarado", null, "p-1", 540), 200);
		this.history.ends(entry("a", 0, "booked", AT_NINE));
		assertClean();

		this.history.ends(entry("b", 0, "booked", AT_NINE));
		assertThat(this.history.check().violations()).containsKey(Violation.Kind.UNASKED);
	}

	@Test
	void oneKeyWithTwoAppointmentsIsFound() {
		this.history.creation(Kind.BOOK, "key", 100, entry("a", 0, "booked", AT_NINE));
		this.history.creation(Kind.BOOK, "key", 200, entry("b", 0, "booked", visit("alvarado", "bay-1", "p-1", 840)));
		assertFound(Violation.Kind.TWICE);
	}

	@Test
	void aRefusalWithoutACodeOrAReasonIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.refused(AT_NINE_TOO, 200, refused(409, null));
		this.history.refused(AT_NINE_TOO, 300, refused(409, "time-not-free"));
		assertFound(Violation.Kind.WITHOUT_REASON);
	}

	@Test
	void aRefusalOfATimeThatWasFreeIsFound() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		this.history.cancelled(one, 200);
		this.history.refused(AT_NINE_TOO, 300, refused(409, "time-not-free", "practitioner-busy"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	@Test
	void aRefusalIsJustifiedByWhatMayHaveBeenInTheWay() {
		this.history.unknown(Kind.BOOK, null, "key", visit("alvarado", null, "p-1", 540), 100);
		this.history.refused(AT_NINE_TOO, 200, refused(409, "time-not-free", "practitioner-busy"));
		assertClean();
		assertThat(this.history.check().number(Counted.JUSTIFIED)).isEqualTo(1);
	}

	@Test
	void aRefusalForWantOfARoomIsJustifiedOnlyIfNoneWasFree() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", visit("brooks", "bay-2", "p-2", 540), 100);
		this.history.refused(visit("chen", null, "p-3", 540), 200, refused(409, "time-not-free", "room-busy"));
		assertClean();

		this.history.refused(visit("chen", null, "p-3", 840), 200, refused(409, "time-not-free", "room-busy"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	@Test
	void whoAsksForTheSecondSeatIsRefusedOnlyIfThatIsTaken() {
		this.history.booked("a", AT_NINE, 100);
		this.history.asked(Kind.OVERBOOK, null, "key", AT_NINE_TOO, 200,
				refused(409, "time-not-free", "practitioner-busy"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	@Test
	void aRuleAgainstATimeThatWasOfferedIsFound() {
		this.history.refused(AT_NINE, 100, refused(422, "not-bookable", "outside-rota"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	@Test
	void aHoldThatIsSaidToBeOverTooEarlyIsFound() {
		this.history.creation(Kind.HOLD, "a", 100, held("a", AT_NINE, LATER * 2));
		this.history.asked(Kind.CONFIRM, "a", null, null, 200, refused(409, "hold-expired"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	@Test
	void aRefusalToTakeBackWhatWasJustDoneIsFound() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		this.history.asked(Kind.UNDO, "a", null, null, 200, refused(409, "nothing-to-undo"));
		assertClean();

		this.history.cancelled(one, 300);
		this.history.asked(Kind.UNDO, "a", null, null, 400, refused(409, "nothing-to-undo"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	@Test
	void aMoveToWhereTheVisitIsLeavesNothingToTakeBack() {
		Entry one = this.history.booked("a", AT_NINE, 100);
		stays(one, 200);
		Entry moved = this.history.changed(Kind.RESCHEDULE, one, "booked", visit("alvarado", "bay-1", "p-1", 610), 400);
		stays(this.history.changed(Kind.UNDO, moved, "booked", AT_NINE, 500), 600);
		assertClean();

		this.history.asked(Kind.UNDO, "a", null, null, 450, refused(409, "nothing-to-undo"));
		assertFound(Violation.Kind.UNJUSTIFIED);
	}

	private void stays(Entry entry, long at) {
		this.history.asked(Kind.RESCHEDULE, "a", null, entry.visit(), at, Answer.done(200, entry));
		this.history.asked(Kind.UNDO, "a", null, null, at + 50, refused(409, "nothing-to-undo"));
	}

	@Test
	void whatWasTakenBackWithoutAnAnswerIsGone() {
		this.history.cancelled(this.history.booked("a", AT_NINE, 100), 200);
		this.history.unknown(Kind.UNDO, "a", null, null, 300);
		this.history.asked(Kind.UNDO, "a", null, null, 400, refused(409, "nothing-to-undo"));
		assertClean();
	}

	@Test
	void aFailureIsFoundUnlessTheInstanceWasDown() {
		this.history.refused(AT_NINE, 100, refused(500, "internal-error"));
		this.history.down(50, 105);
		assertClean();

		this.history.refused(AT_NINE, 200, refused(503, null));
		assertFound(Violation.Kind.ERROR);
	}

	@Test
	void oneClaimOfTwoAppointmentsIsFound() {
		this.history.booked("a", AT_NINE, 100);
		this.history.booked("b", AT_TEN_PAST_TEN, 100);
		this.history.claims("a", "room:bay-1@610");
		this.history.claims("b", "room:bay-1@610");
		assertFound(Violation.Kind.CLAIMED_TWICE);
	}

	@Test
	void aClaimThatACancelledVisitLeftBehindIsFound() {
		this.history.cancelled(this.history.booked("a", AT_NINE, 100), 200);
		this.history.claims("a", "room:bay-1@540");
		assertFound(Violation.Kind.CLAIMED_TWICE);
	}

	private void assertClean() {
		assertThat(this.history.check().examples()).isEmpty();
	}

	private void assertFound(Violation.Kind kind) {
		assertThat(this.history.check().violations()).containsOnlyKeys(kind);
	}

}
