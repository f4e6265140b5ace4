package org.clinicops.scheduling.communication.mail;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.clinicops.scheduling.ReminderSettings;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.communication.Communication;
import org.clinicops.scheduling.communication.Communication.Kind;
import org.clinicops.scheduling.communication.Contact;
import org.clinicops.scheduling.communication.Letters;
import org.clinicops.scheduling.communication.VisitTime;
import org.clinicops.scheduling.icalendar.CalendarEntry;
import org.clinicops.scheduling.icalendar.Calendars;
import org.clinicops.support.delivery.Channel;
import org.clinicops.support.delivery.Message;

import org.springframework.stereotype.Component;

/**
 * Writes to patients in their language: when, where and a reference, with a calendar file
 * if it is a mail; neither who they are nor what the visit is for, nor with whom.
 */
@Component
class PatientLetters implements Letters {

	private static final String WORDS = "communication.letters";

	private final Catalogues catalogues;

	private final Calendars calendars;

	private final ReminderSettings settings;

	private final Clock clock;

	PatientLetters(Catalogues catalogues, Calendars calendars, ReminderSettings settings, Clock clock) {
		this.catalogues = catalogues;
		this.calendars = calendars;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Message write(Communication communication, Appointment appointment, Contact contact) {
		VisitTime visit = communication.tellsOf(appointment);
		Site site = this.catalogues.current().requireSite(visit.site(), "site");
		Words words = new Words(contact.language());
		String id = communication.id().value();
		if (contact.channel() == Channel.SMS) {
			String text = words.say("sms." + kind(communication), shortTime(words, visit, site), site.name(),
					appointment.id().reference(), change(words, communication));
			return new Message(id, Channel.SMS, contact.to(), "", text.strip(), List.of());
		}
		String text = words.say("mail." + kind(communication), longTime(words, visit, site), site.name(),
				site.address(), appointment.id().reference(), change(words, communication));
		return new Message(id, Channel.MAIL, contact.to(), words.say("subject"), text,
				List.of(calendarFile(communication, appointment, site, contact, words)));
	}

	private static String kind(Communication communication) {
		return communication.kind().name().toLowerCase(Locale.ROOT);
	}

	private String change(Words words, Communication communication) {
		String what = (communication.kind() == Kind.CANCELLATION) ? "again" : "change";
		return (this.settings.phone() != null) ? words.say(what + ".phone", this.settings.phone()) : words.say(what);
	}

	private static String longTime(Words words, VisitTime visit, Site site) {
		Instant start = visit.start();
		return words.say("time", words.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), start, site.zone()),
				words.format(DateTimeFormatter.ofPattern("h:mm a"), start, site.zone()),
				words.format(DateTimeFormatter.ofPattern("zzzz"), start, site.zone()));
	}

	private static String shortTime(Words words, VisitTime visit, Site site) {
		return words.format(DateTimeFormatter.ofPattern(words.say("sms.time")), visit.start(), site.zone());
	}

	private Message.Attachment calendarFile(Communication communication, Appointment appointment, Site site,
			Contact contact, Words words) {
		VisitTime visit = communication.tellsOf(appointment);
		CalendarEntry entry = CalendarEntry.of(appointment, site, words.say("summary")).at(visit.start(), visit.end());
		boolean cancelled = communication.kind() == Kind.CANCELLATION;
		Instant now = this.clock.instant();
		return new Message.Attachment("appointment.ics",
				Calendars.MEDIA_TYPE + ";method=" + (cancelled ? "CANCEL" : "REQUEST"),
				cancelled ? this.calendars.cancel(entry, contact.to(), now)
						: this.calendars.request(entry, contact.to(), now));
	}

	/** The words of one language; English for one that there are no words in. */
	private record Words(Locale locale, ResourceBundle bundle) {

		Words(String language) {
			this(new Locale.Builder().setLanguage(language).setRegion("US").build());
		}

		private Words(Locale locale) {
			this(locale, ResourceBundle.getBundle(WORDS, locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		}

		String say(String key, Object... values) {
			return new MessageFormat(this.bundle.getString(key), this.locale).format(values);
		}

		String format(DateTimeFormatter format, Instant time, ZoneId zone) {
			return format.withLocale(this.locale).withZone(zone).format(time);
		}

	}

}
