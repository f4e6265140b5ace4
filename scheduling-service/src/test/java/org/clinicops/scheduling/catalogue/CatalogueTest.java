package org.clinicops.scheduling.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CatalogueTest {

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
	void everyUnknownNameIsFound() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> rota(session("a", "XX", "08:00", "12:00"), session("b", "YY", "08:00", "12:00")))
			.withMessageContaining("XX is unknown; YY is unknown");
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

	private static Catalogue rota(RotaSession... sessions) {
		Practitioner practitioner = new Practitioner(new PractitionerId("p"), "P", Practitioner.Kind.THERAPIST,
				Set.of());
		return new Catalogue(List.of(site("NB"), site("OR"), site("WH")), List.of(), List.of(practitioner), List.of(),
				List.of(sessions), List.of(new TravelTime("NB-WH", new SiteCode("NB"), new SiteCode("WH"), 45)),
				List.of());
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
