package org.clinicops.console.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and times as people read them: in the clinic's zone, with the weekday and the
 * zone's name, in the page's language. Templates call it {@code @times}.
 */
@Component("times")
public class Times {

	private final Clock clock;

	private final ZoneId zone;

	private final MessageSource messages;

	Times(Clock clock, @Value("${clinic.zone}") ZoneId zone, MessageSource messages) {
		this.clock = clock;
		this.zone = zone;
		this.messages = messages;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(this.zone));
	}

	/** When tomorrow begins at the clinic. */
	public OffsetDateTime tomorrow() {
		return today().plusDays(1).atStartOfDay(this.zone).toOffsetDateTime();
	}

	/** Such as "Tue, Nov 24, 2026, 9:00 AM PST". */
	public String moment(Instant instant) {
		return format("moment", instant.atZone(this.zone));
	}

	public String moment(OffsetDateTime time) {
		return moment(time.toInstant());
	}

	/** Such as "9:00 AM PST". */
	public String time(Instant instant) {
		return format("time", instant.atZone(this.zone));
	}

	public String time(OffsetDateTime time) {
		return time(time.toInstant());
	}

	/** Such as "Tuesday, November 24, 2026". */
	public String day(LocalDate date) {
		return format("day", date);
	}

	public LocalDate dayOf(OffsetDateTime time) {
		return time.atZoneSameInstant(this.zone).toLocalDate();
	}

	/** Such as "Mar 9, 1968": a birthday has no use for its weekday. */
	public String birthDate(LocalDate date) {
		return format("birth-date", date);
	}

	/** How long ago, in its largest unit, such as "3 h". */
	public String age(Instant since) {
		return length(Duration.between(since, this.clock.instant()));
	}

	/** How long until then, in its largest unit. */
	public String until(Instant then) {
		return length(Duration.between(this.clock.instant(), then));
	}

	public boolean past(Instant then) {
		return then.isBefore(this.clock.instant());
	}

	private String length(Duration duration) {
		long minutes = Math.abs(duration.toMinutes());
		if (minutes < 60) {
			return message("length.minutes", minutes);
		}
		return (minutes < 48 * 60) ? message("length.hours", minutes / 60)
				: message("length.days", minutes / (24 * 60));
	}

	private String format(String pattern, TemporalAccessor time) {
		return DateTimeFormatter.ofPattern(message("format." + pattern), locale()).format(time);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
