package org.clinicops.scheduling.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clinicops.scheduling.icalendar.CalendarEntry.State;
import org.clinicops.scheduling.identity.AppointmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is read again by a calendar program. */
class CalendarsTest {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

	private static final Instant NOW = Instant.parse("2026-10-30T15:00:00Z");

	private final Calendars calendars = new Calendars(
			new CalendarSettings("clinic.example", "appointments@clinic.example"));

	@Test
	void aVisitIsReadAsItWasWritten() {
		Calendar calendar = readValid(
				this.calendars.publish("Dr. Kim", List.of(entry("Check", "2026-11-24T17:00:00Z")), NOW));

		assertThat(texts(calendar.getPropertyList().getAll())).contains("METHOD:PUBLISH", "VERSION:2.0",
				"X-WR-CALNAME:Dr. Kim");
		assertThat(texts(event(calendar).getProperties())).containsExactlyInAnyOrder("UID:a-1@clinic.example",
				"SEQUENCE:3", "DTSTAMP:20261030T150000Z", "DTSTART:20261124T170000Z", "DTEND:20261124T173000Z",
				"STATUS:CONFIRMED", "SUMMARY:Check", "LOCATION:Whittier\\, 12472 Washington Blvd.\\, CA",
				"ORGANIZER:mailto:appointments@clinic.example");
	}

	@Test
	void anInvitationAndItsCancellationAreForOnePersonAndOneVisit() {
		CalendarEntry entry = entry("Visit", "2026-11-24T17:00:00Z");

		Calendar asked = readValid(this.calendars.request(entry, "maria@mail.example", NOW));
		Calendar cancelled = readValid(this.calendars.cancel(
				new CalendarEntry(entry.id(), 4, State.CONFIRMED, entry.start(), entry.end(), "Visit", "Whittier"),
				"maria@mail.example", NOW));

		assertThat(texts(asked.getPropertyList().getAll())).contains("METHOD:REQUEST");
		assertThat(texts(event(asked).getProperties())).contains("ATTENDEE:mailto:maria@mail.example",
				"UID:a-1@clinic.example");
		assertThat(texts(cancelled.getPropertyList().getAll())).contains("METHOD:CANCEL");
		assertThat(texts(event(cancelled).getProperties())).contains("ATTENDEE:mailto:maria@mail.example",
				"UID:a-1@clinic.example", "STATUS:CANCELLED", "SEQUENCE:4");
	}

	@ParameterizedTest
	@CsvSource({ "o'neil+clinic@mail.example, o'neil+clinic@mail.example", "a|b@mail.example, a%7Cb@mail.example",
			"50%@mail.example, 50%25@mail.example" })
	void anAddressMayHaveWhatAnAddressMayHave(String address, String written) {
		Calendar asked = readValid(this.calendars.request(entry("Visit", "2026-11-24T17:00:00Z"), address, NOW));

		assertThat(texts(event(asked).getProperties())).contains("ATTENDEE:mailto:" + written);
	}

	/** The clocks go back on 1 November 2026 and forward on 14 March 2027. */
	@ParameterizedTest
	@CsvSource({ "2026-10-31T16:00:00Z, 09:00", "2026-11-01T08:30:00Z, 01:30", "2026-11-01T09:30:00Z, 01:30",
			"2026-11-01T17:00:00Z, 09:00", "2027-03-13T17:00:00Z, 09:00", "2027-03-14T16:00:00Z, 09:00" })
	void aCalendarShowsTheWallClockWhateverTheOffset(Instant start, LocalTime wallClock) {
		VEvent event = event(read(this.calendars.publish("Dr. Kim", List.of(entry("Check", start.toString())), NOW)));

		Instant read = UTC.parse(value(event, "DTSTART"), Instant::from);
		assertThat(read).isEqualTo(start);
		assertThat(read.atZone(LOS_ANGELES).toLocalTime()).isEqualTo(wallClock);
		assertThat(UTC.parse(value(event, "DTEND"), Instant::from)).isEqualTo(start.plus(Duration.ofMinutes(30)));
	}

	@Property(tries = 300)
	void whateverStandsInASummaryIsReadAgainAndNoLineIsTooLong(@ForAll("summaries") String summary) {
		String text = this.calendars.publish("Dr. Kim", List.of(entry(summary, "2026-11-24T17:00:00Z")), NOW);

		assertThat(text.lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(75));
		assertThat(value(event(read(text)), "SUMMARY")).isEqualTo(summary);
	}

	@Provide
	Arbitrary<String> summaries() {
		return Arbitraries.strings()
			.withCharRange('a', 'z')
			.withChars(",;:\\\" áéñ—日")
			.ofMaxLength(200)
			.map(String::strip);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void aLineBreakDoesNotEndASummary(String lineBreak) {
		String summary = "Check" + lineBreak + "ATTENDEE:mailto:eve@mail.example";

		VEvent event = event(
				read(this.calendars.publish("Dr. Kim", List.of(entry(summary, "2026-11-24T17:00:00Z")), NOW)));

		assertThat(value(event, "SUMMARY")).startsWith("Check").contains("ATTENDEE");
		assertThat(event.getProperty("ATTENDEE")).isEmpty();
	}

	@Test
	void aCalendarMayBeEmpty() {
		assertThat(read(this.calendars.publish("Dr. Kim", List.of(), NOW)).getComponents()).isEmpty();
	}

	private static CalendarEntry entry(String summary, String start) {
		Instant from = Instant.parse(start);
		return new CalendarEntry(new AppointmentId("a-1"), 3, State.CONFIRMED, from, from.plus(Duration.ofMinutes(30)),
				summary, "Whittier, 12472 Washington Blvd., CA");
	}

	private static Calendar readValid(String text) {
		Calendar calendar = read(text);
		assertThat(calendar.validate().getEntries()).isEmpty();
		return calendar;
	}

	private static Calendar read(String text) {
		try {
			return new CalendarBuilder().build(new StringReader(text));
		}
		catch (IOException | ParserException ex) {
			throw new AssertionError(text, ex);
		}
	}

	private static VEvent event(Calendar calendar) {
		return (VEvent) calendar.getComponents().get(0);
	}

	private static String value(VEvent event, String property) {
		return event.getProperty(property).orElseThrow().getValue();
	}

	private static List<String> texts(List<?> properties) {
		return properties.stream().map((property) -> String.valueOf(property).strip()).toList();
	}

}
