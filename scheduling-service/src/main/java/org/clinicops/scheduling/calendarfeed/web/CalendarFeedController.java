package org.clinicops.scheduling.calendarfeed.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.calendarfeed.FeedToken;
import org.clinicops.scheduling.calendarfeed.PractitionerCalendar;
import org.clinicops.scheduling.calendarfeed.PractitionerCalendar.Reading;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.icalendar.CalendarEntry;
import org.clinicops.scheduling.icalendar.Calendars;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens and closes calendar feeds, and lets calendar programs read them. */
@RestController
@RequestMapping("/api")
@EnableConfigurationProperties(CalendarFeedSettings.class)
class CalendarFeedController {

	private final PractitionerCalendar calendar;

	private final Calendars calendars;

	private final Catalogues catalogues;

	private final CalendarFeedSettings settings;

	CalendarFeedController(PractitionerCalendar calendar, Calendars calendars, Catalogues catalogues,
			CalendarFeedSettings settings) {
		this.calendar = calendar;
		this.calendars = calendars;
		this.catalogues = catalogues;
		this.settings = settings;
	}

	@Operation(summary = "Open a calendar feed, or give it a new address")
	@PostMapping("/practitioners/{id}/calendar-feed")
	ResponseEntity<Opened> open(@PathVariable PractitionerId id) {
		URI address = this.settings.addressOf(this.calendar.open(id));
		return ResponseEntity.created(address).body(new Opened(address));
	}

	@Operation(summary = "Close a calendar feed")
	@DeleteMapping("/practitioners/{id}/calendar-feed")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(@PathVariable PractitionerId id) {
		this.calendar.close(id);
	}

	/**
	 * Programs ask every few minutes: they get the calendar only if it is another than
	 * the one that they have.
	 */
	@Operation(summary = "Read a calendar feed, without a sign-in")
	@GetMapping(path = "/calendar-feeds/{token}.ics", produces = Calendars.MEDIA_TYPE)
	ResponseEntity<String> read(@PathVariable String token) {
		Reading reading = this.calendar.read(new FeedToken(token));
		Catalogue catalogue = this.catalogues.current();
		List<CalendarEntry> entries = reading.visits()
			.stream()
			.map((visit) -> CalendarEntry.of(visit, catalogue.requireSite(visit.visit().site(), "site"),
					summary(visit.visit(), catalogue)))
			.toList();
		String name = reading.practitioner().name();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag("W/\"" + DigestUtils.md5DigestAsHex((name + entries).getBytes(StandardCharsets.UTF_8)) + "\"")
			.body(this.calendars.publish(name, entries, reading.now()));
	}

	/** What kind of visit it is, and in which room; never whose. */
	private static String summary(BookedVisit visit, Catalogue catalogue) {
		Optional<String> type = catalogue.visitType(visit.type()).map(VisitType::name);
		Optional<String> room = catalogue.room(visit.room()).map(Room::name);
		return type.orElse(visit.type().value()) + ", " + room.orElse(visit.room().value());
	}

	/**
	 * The answer to whoever opens a feed.
	 *
	 * @param address to subscribe to, said this once
	 */
	@Schema(example = """
			{"address": "http://localhost:8082/api/calendar-feeds/nEb2f9Vx0kq6TzUo1cLr8sWm4yHd7aPj3gQi5uXvKtA.ics"}""")
	record Opened(URI address) {
	}

}
