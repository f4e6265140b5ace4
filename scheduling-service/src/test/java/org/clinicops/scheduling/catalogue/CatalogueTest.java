package org.clinicops.scheduling.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CatalogueTest {

	private static final LocalDate FIRST_TUESDAY = LocalDate.of(2026, 12, 1);

	@Test
	void nobodyIsAtTwoSitesAtOnce() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> rota(session("a", "NB", "08:00", "12:00"), session("b", "WH", "11:00", "14:00")))
			.withMessageContaining("no way from session a to b");
	}

	@ParameterizedTest
	@CsvSource({ "12:45, true", "12:44, false" })
	void betweenTwoSitesThereIsTimeToTravel(String next, boolean allowed) {
		RotaSession first = session("a", "NB", "08:00", "12:00");
		RotaSession second = session("b", "WH", next, "14:00");

		assertThat(allowed(first, second)).isEqualTo(allowed);
		assertThat(allowed(second, first)).isEqualTo(allowed);
	}

	@Test
	void atOneSiteSessionsMayTouchButNotOverlap() {
		assertThat(allowed(session("a", "NB", "08:00", "12:00"), session("b", "NB", "12:00", "14:00"))).isTrue();
		assertThat(allowed(session("a", "NB", "08:00", "12:00"), session("b", "NB", "11:59", "14:00"))).isFalse();
	}

	@Test
	void sessionsThatNeverMeetDoNotCompete() {
		RotaSession untilMay = new RotaSession("a", new PractitionerId("p"), new SiteCode("NB"),
				tuesday("08:00", "12:00"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
		RotaSession fromJune = new RotaSession("b", new PractitionerId("p"), new SiteCode("WH"),
				tuesday("08:00", "12:00"), LocalDate.of(2026, 6, 1), null);

		assertThat(allowed(untilMay, fromJune)).isTrue();
		assertThat(untilMay.isOn(LocalDate.of(2026, 5, 26))).isTrue();
		assertThat(untilMay.isOn(LocalDate.of(2026, 6, 2))).isFalse();
		assertThat(fromJune.isOn(LocalDate.of(2026, 6, 3))).isFalse();
	}

	@Test
	void sitesWithoutATravelTimeCannotShareADay() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> rota(session("a", "OR", "08:00", "09:00"), session("b", "WH", "16:00", "17:00")))
			.withMessageContaining("no way from session a to b");
	}

	@Test
	void sessionsLieWithinTheHoursOfTheirSite() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rota(session("a", "NB", "07:59", "12:00")))
			.withMessageContaining("session a lies outside the hours");
	}

	@Test
	void hoursOfOneSiteMayTouchButNotOverlap() {
		open(tuesday("08:00", "12:00"), tuesday("12:00", "18:00"));

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> open(tuesday("08:00", "12:00"), tuesday("11:59", "18:00")))
			.withMessageContaining("site NB has others that overlap TUESDAY 11:59-18:00");
	}

	@Test
	void everyUnknownNameIsFound() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> rota(session("a", "XX", "08:00", "12:00"), session("b", "YY", "08:00", "12:00")))
			.withMessageContaining("XX is unknown; YY is unknown");
	}

	@Test
	void aVisitTypeNeedsAKindOfDeviceThatThereIs() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> needing("LASER", "LAMP", "NB"))
			.withMessageContaining("LASER is unknown");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> needing("LASER", "LASER", "LA"))
			.withMessageContaining("LA is unknown");
		assertThat(needing("LASER", "LASER", "NB").devicesAt(new SiteCode("NB"))).hasSize(1);
	}

	private static Catalogue needing(String kind, String present, String site) {
		VisitType type = new VisitType(new VisitTypeCode("T"), "T", Pathway.PHYSICAL_THERAPY, 60, 0, 0, 15, 0, 1,
				new VisitType.Needs(Practitioner.Kind.THERAPIST, Room.Kind.TREATMENT_BAY, new DeviceKind(kind)));
		Device device = new Device(new DeviceId("d"), new SiteCode(site), "D", new DeviceKind(present));
		return new Catalogue(List.of(site("NB")), List.of(), List.of(device), List.of(), List.of(type), List.of(),
				List.of(), List.of(), List.of());
	}

	@Test
	void hoursEndAfterTheyBegin() {
		assertThatIllegalArgumentException().isThrownBy(() -> tuesday("12:00", "12:00"));
	}

	private static boolean allowed(RotaSession... sessions) {
		try {
			rota(sessions);
			return true;
		}
		catch (Refusal ex) {
			return false;
		}
	}

	@Test
	void timeOffTakesAllSessionsOfItsDaysAndNoOthers() {
		Catalogue catalogue = catalogue(List.of(session("a", "NB", "08:00", "12:00")),
				off(FIRST_TUESDAY, FIRST_TUESDAY.plusDays(7)), extra("more", FIRST_TUESDAY, "NB", "13:00", "15:00"));

		assertThat(catalogue.sessionsOn(FIRST_TUESDAY.minusDays(7))).hasSize(1);
		assertThat(catalogue.sessionsOn(FIRST_TUESDAY)).isEmpty();
		assertThat(catalogue.sessionsOn(FIRST_TUESDAY.plusDays(7))).isEmpty();
		assertThat(catalogue.sessionsOn(FIRST_TUESDAY.plusDays(14))).hasSize(1);
	}

	@Test
	void anExtraSessionIsOnItsDayOnly() {
		Catalogue catalogue = catalogue(List.of(session("a", "NB", "08:00", "12:00")),
				extra("more", FIRST_TUESDAY, "WH", "13:00", "15:00"));

		assertThat(catalogue.sessionsOn(FIRST_TUESDAY)).extracting(RotaSession::id).containsExactly("a", "more");
		assertThat(catalogue.sessionsOn(FIRST_TUESDAY.plusDays(7))).extracting(RotaSession::id).containsExactly("a");
		assertThat(catalogue.sitesOf(new PractitionerId("p"))).containsExactly(new SiteCode("NB"), new SiteCode("WH"));
	}

	@Test
	void anExtraSessionLeavesTimeToTravelUnlessTheUsualOneIsOff() {
		List<RotaSession> usual = List.of(session("a", "NB", "08:00", "12:00"));
		RotaException tooClose = extra("more", FIRST_TUESDAY, "WH", "12:44", "15:00");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> catalogue(usual, tooClose))
			.satisfies((refusal) -> assertThat(refusal.reasons()).extracting(Reason::code)
				.containsExactly("no-time-to-travel"))
			.withMessageContaining("no way from session a to more");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> catalogue(List.of(), tooClose, extra("again", FIRST_TUESDAY, "NB", "15:44", "16:00")));
		assertThat(catalogue(usual, off(FIRST_TUESDAY, FIRST_TUESDAY), tooClose).rotaExceptions()).hasSize(2);
		assertThat(catalogue(usual, extra("more", FIRST_TUESDAY, "WH", "12:45", "15:00")).rotaExceptions()).hasSize(1);
	}

	@Test
	void anExtraSessionLiesWithinTheHoursOfItsSite() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> catalogue(List.of(), extra("more", FIRST_TUESDAY, "NB", "17:00", "18:01")))
			.withMessageContaining("session more lies outside the hours");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> catalogue(List.of(), extra("more", FIRST_TUESDAY.plusDays(1), "NB", "10:00", "11:00")))
			.withMessageContaining("session more lies outside the hours");
	}

	private static void open(WeeklyHours... hours) {
		Site site = new Site(new SiteCode("NB"), "NB", "", ZoneId.of("America/Los_Angeles"), List.of(hours), List.of());
		assertThat(new Catalogue(List.of(site), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of())
			.sites()).hasSize(1);
	}

	private static Catalogue rota(RotaSession... sessions) {
		return catalogue(List.of(sessions));
	}

	private static Catalogue catalogue(List<RotaSession> sessions, RotaException... exceptions) {
		Practitioner practitioner = new Practitioner(new PractitionerId("p"), "P", Practitioner.Kind.THERAPIST,
				Set.of());
		return new Catalogue(List.of(site("NB"), site("OR"), site("WH")), List.of(), List.of(), List.of(practitioner),
				List.of(), sessions, List.of(exceptions),
				List.of(new TravelTime("NB-WH", new SiteCode("NB"), new SiteCode("WH"), 45)), List.of());
	}

	private static RotaException off(LocalDate from, LocalDate to) {
		return new RotaException("off", new PractitionerId("p"), from, to, RotaException.Kind.TIME_OFF, null, null);
	}

	private static RotaException extra(String id, LocalDate date, String site, String from, String to) {
		return new RotaException(id, new PractitionerId("p"), date, date, RotaException.Kind.EXTRA_SESSION,
				new SiteCode(site), new RotaException.Hours(LocalTime.parse(from), LocalTime.parse(to)));
	}

	private static Site site(String code) {
		return new Site(new SiteCode(code), code, "", ZoneId.of("America/Los_Angeles"),
				List.of(tuesday("08:00", "18:00")), List.of());
	}

	private static RotaSession session(String id, String site, String from, String to) {
		return new RotaSession(id, new PractitionerId("p"), new SiteCode(site), tuesday(from, to),
				LocalDate.of(2026, 1, 1), null);
	}

	private static WeeklyHours tuesday(String from, String to) {
		return new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.parse(from), LocalTime.parse(to));
	}

}
