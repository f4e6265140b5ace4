package org.clinicops.console.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

	private static final Instant MONDAY_EVENING = Instant.parse("2026-11-24T04:30:00Z");

	private final Times times = new Times(Clock.fixed(MONDAY_EVENING, ZoneOffset.UTC), ZoneId.of("America/Los_Angeles"),
			messages());

	@BeforeEach
	void english() {
		LocaleContextHolder.setLocale(Locale.US);
	}

	@AfterEach
	void anyLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void saysWeekdayAndZoneWithAMoment() {
		assertThat(this.times.moment(MONDAY_EVENING)).isEqualTo("Mon, Nov 23, 2026, 8:30 PM PST");
		assertThat(this.times.moment(Instant.parse("2026-07-01T16:00:00Z"))).isEqualTo("Wed, Jul 1, 2026, 9:00 AM PDT");
	}

	@Test
	void saysItInSpanishToo() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("es-US"));
		assertThat(this.times.moment(MONDAY_EVENING)).startsWith("lun")
			.contains("23 nov", "2026, 8:30")
			.endsWith("PST");
		assertThat(this.times.day(LocalDate.of(2026, 11, 24))).isEqualTo("martes, 24 de noviembre de 2026");
	}

	@Test
	void countsDaysAsTheClinicDoes() {
		assertThat(this.times.today()).isEqualTo("2026-11-23");
		assertThat(this.times.dayOf(OffsetDateTime.parse("2026-11-25T02:00:00Z"))).isEqualTo("2026-11-24");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T04:30:00Z, 0 min", "2026-11-24T03:31:00Z, 59 min", "2026-11-24T03:30:00Z, 1 h",
			"2026-11-22T04:31:00Z, 47 h", "2026-11-22T04:30:00Z, 2 d" })
	void saysAnAgeInItsLargestUnit(Instant since, String age) {
		assertThat(this.times.age(since)).isEqualTo(age);
	}

	@Test
	void knowsWhetherADeadlineHasPassed() {
		assertThat(this.times.past(MONDAY_EVENING.minusSeconds(1))).isTrue();
		assertThat(this.times.past(MONDAY_EVENING)).isFalse();
		assertThat(this.times.until(MONDAY_EVENING.plusSeconds(3 * 3600))).isEqualTo("3 h");
	}

	private static ResourceBundleMessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
