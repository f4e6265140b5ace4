package org.clinicops.scheduling.icalendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Writes calendars. Times are instants in UTC: each calendar shows them by the wall clock
 * where it is, whatever the offset of that day, and needs no rules of ours for that.
 */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
public class Calendars {

	/** What the answer or the attachment is declared as. */
	public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

	private static final ProdId PRODUCT = new ProdId("-//Clinic Operations//Scheduling//EN");

	/** An empty calendar is none to the letter of the RFC, but to every program. */
	private static final boolean NOT_VALIDATED = false;

	private final CalendarSettings settings;

	Calendars(CalendarSettings settings) {
		this.settings = settings;
	}

	/**
	 * A calendar to subscribe to.
	 * @param name how a calendar program calls it
	 * @param now when it is written
	 */
	public String publish(String name, List<CalendarEntry> entries, Instant now) {
		List<VEvent> events = entries.stream().map((entry) -> event(entry, Stream.empty(), now)).toList();
		return write(ImmutableMethod.PUBLISH, Stream.of(new XProperty("X-WR-CALNAME", name)), events);
	}

	/**
	 * Asks somebody to a visit, also anew after it was moved.
	 * @param attendee their mail address
	 * @param now when it is written
	 */
	public String request(CalendarEntry entry, String attendee, Instant now) {
		return write(ImmutableMethod.REQUEST, Stream.empty(), List.of(event(entry, attendee(attendee), now)));
	}

	/**
	 * Tells somebody who was asked to a visit that it does not take place.
	 * @param entry of the visit, whatever state that is in
	 * @param attendee their mail address
	 * @param now when it is written
	 */
	public String cancel(CalendarEntry entry, String attendee, Instant now) {
		return write(ImmutableMethod.CANCEL, Stream.empty(),
				List.of(event(entry.cancelled(), attendee(attendee), now)));
	}

	private static Stream<Property> attendee(String address) {
		return Stream.of(new Attendee(mailto(address)));
	}

	/** Quotes what an address may have and a URI may not; says nothing of the address. */
	private static URI mailto(String address) {
		try {
			return new URI("mailto", address, null);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("This is no mail address");
		}
	}

	private VEvent event(CalendarEntry entry, Stream<Property> attendees, Instant now) {
		Stream<Property> properties = Stream.of(new Uid(entry.id().value() + "@" + this.settings.domain()),
				new Sequence(entry.sequence()), new DtStamp(now), new DtStart<>(entry.start()),
				new DtEnd<>(entry.end()), new Status(entry.state().name()), new Summary(entry.summary()),
				new Location(entry.location()), new Organizer(mailto(this.settings.organizer())));
		return new VEvent(new PropertyList(Stream.concat(properties, attendees).toList()));
	}

	private static String write(Method method, Stream<Property> more, List<VEvent> events) {
		List<Property> properties = Stream.concat(Stream.of(PRODUCT, ImmutableVersion.VERSION_2_0, method), more)
			.toList();
		Calendar calendar = new Calendar(new PropertyList(properties), new ComponentList<>(events));
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter(NOT_VALIDATED).output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
