package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.support.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_2;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EXAM;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MEDICATION_CHECK;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.PLAN;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.THE_DAY_BEFORE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TABLE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TRACTION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visit;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visitAt;

class DecisionTest {

	private static final Device ELSEWHERE = new Device(new DeviceId("table"), new SiteCode("OR"), TABLE.name(),
			TABLE.kind());

	@Test
	void aVisitThatNothingSpeaksAgainstIsBookable() {
		assertThat(Decision.on(visitAt("10:00"), PLAN, Occupancy.NONE, THE_DAY_BEFORE).isBookable()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void eachRuleSpeaksForItself(String rule, Visit visit, Instant now) {
		assertThat(against(visit, Occupancy.NONE, now)).containsExactly(rule);
	}

	static Stream<Arguments> rules() {
		return Stream.of(Arguments.of("in-the-past", visitAt("10:00"), at("10:01")),
				Arguments.of("too-soon", visitAt("10:00"), at("08:01")),
				Arguments.of("too-far-ahead", visitAt("10:00"), at("09:59").minus(Duration.ofDays(180))),
				Arguments.of("off-grid", visitAt("10:05"), THE_DAY_BEFORE),
				Arguments.of("outside-rota", visitAt("08:45"), THE_DAY_BEFORE),
				Arguments.of("outside-rota", visitAt("11:00"), THE_DAY_BEFORE),
				Arguments.of("unsuitable-room", visit(EVALUATION, ELENA, EXAM, at("10:00")), THE_DAY_BEFORE),
				Arguments.of("unsuitable-device", visit(TRACTION, ELENA, BAY_1, at("10:00")), THE_DAY_BEFORE),
				Arguments.of("unsuitable-device", visitAt("10:00").with(TABLE), THE_DAY_BEFORE),
				Arguments.of("unsuitable-device", visit(TRACTION, ELENA, BAY_1, at("10:00")).with(ELSEWHERE),
						THE_DAY_BEFORE),
				Arguments.of("not-qualified", visit(MEDICATION_CHECK, ELENA, EXAM, at("10:00")), THE_DAY_BEFORE));
	}

	@Test
	void atTheEdgeOfLeadTimeAndHorizonAVisitIsBookable() {
		assertThat(against(visitAt("10:00"), Occupancy.NONE, at("08:00"))).isEmpty();
		assertThat(against(visitAt("10:00"), Occupancy.NONE, at("10:00").minus(Duration.ofDays(180)))).isEmpty();
	}

	@Test
	void onAClosingDayTheSiteIsClosedWhateverTheRotaSays() {
		Instant closed = at("10:00").plus(Duration.ofDays(7));
		Visit visit = visit(EVALUATION, ELENA, BAY_1, closed);
		DayPlan plan = DayPlan.of(TuesdayAtWhittier.CATALOGUE, TuesdayAtWhittier.WHITTIER, visit.date());

		assertThat(Decision.on(visit, plan, Occupancy.NONE, THE_DAY_BEFORE).reasons()).extracting(Reason::code)
			.containsExactly("site-closed");
	}

	@Test
	void everyReasonIsGivenAtOnce() {
		Occupancy taken = occupiedBy(visitAt("18:00"));

		assertThat(against(visit(MEDICATION_CHECK, ELENA, BAY_1, at("18:05")), taken, at("18:06"))).containsExactly(
				"in-the-past", "off-grid", "site-closed", "outside-rota", "not-qualified", "unsuitable-room",
				"practitioner-busy", "room-busy", "patient-busy");
	}

	@Test
	void whatIsTakenIsNamedWithItsTime() {
		List<Reason> reasons = Decision
			.on(visitAt("10:30"), PLAN, occupiedBy(visit(EVALUATION, ELENA, BAY_2, at("10:00"))), THE_DAY_BEFORE)
			.reasons();

		assertThat(reasons).extracting(Reason::message)
			.containsExactly("elena is taken from 10:30 to 11:10.", "The patient is taken from 10:30 to 11:00.");
	}

	@Test
	void aDeviceIsTakenWhoeverHasItInWhicheverRoom() {
		Occupancy taken = occupiedBy(visit(TRACTION, MARCUS, BAY_2, at("09:00")).with(TABLE));
		Visit wanted = visit(TRACTION, ELENA, BAY_1, at("10:00")).with(TABLE);

		assertThat(
				against(new Visit(TRACTION, WHITTIER, ELENA, BAY_1, TABLE, at("10:00"), null), taken, THE_DAY_BEFORE))
			.containsExactly("device-busy");
		assertThat(Decision.on(wanted, PLAN, taken, THE_DAY_BEFORE).reasons()).extracting(Reason::message)
			.containsExactly("Traction table is taken from 10:00 to 10:10.");
		assertThat(against(visit(TRACTION, ELENA, BAY_1, at("10:15")).with(TABLE), taken, THE_DAY_BEFORE)).isEmpty();
	}

	@Test
	void theBufferOccupiesThePractitionerButNotThePatient() {
		Occupancy taken = occupiedBy(visitAt("09:00"));

		assertThat(against(visitAt("10:00"), taken, THE_DAY_BEFORE)).containsExactly("practitioner-busy", "room-busy");
		assertThat(against(visit(EVALUATION, MARCUS, BAY_2, at("10:00")), taken, THE_DAY_BEFORE)).isEmpty();
	}

	@Test
	void nobodyIsInTheWayOfAnother() {
		assertThat(against(visitAt("10:15"), occupiedBy(visitAt("09:00")), THE_DAY_BEFORE)).isEmpty();
	}

	private static List<String> against(Visit visit, Occupancy occupancy, Instant now) {
		return Decision.on(visit, PLAN, occupancy, now).reasons().stream().map(Reason::code).toList();
	}

	private static Occupancy occupiedBy(Visit visit) {
		Set<Claim> claims = visit.uses().flatMap(Use::claims).collect(Collectors.toSet());
		return Occupancy.of(claims);
	}

}
