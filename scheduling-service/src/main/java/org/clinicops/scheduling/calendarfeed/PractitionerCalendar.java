package org.clinicops.scheduling.calendarfeed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

import org.clinicops.scheduling.appointment.Agenda;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Service;

/** Lets a practitioner's own calendar program read their visits. */
@Service
public class PractitionerCalendar {

	private static final Duration BACK = Duration.ofDays(7);

	private final CalendarFeeds feeds;

	private final Agenda agenda;

	private final Catalogues catalogues;

	private final Clock clock;

	private final RandomGenerator random = new SecureRandom();

	PractitionerCalendar(CalendarFeeds feeds, Agenda agenda, Catalogues catalogues, Clock clock) {
		this.feeds = feeds;
		this.agenda = agenda;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/**
	 * Opens a feed, in the place of the one that was open.
	 * @return the secret that it is read with, which nobody can look up later
	 * @throws Refusal {@code unknown-practitioner}
	 */
	public FeedToken open(PractitionerId practitioner) {
		FeedToken token = FeedToken.random(this.random);
		this.feeds.put(new CalendarFeed(find(practitioner).id(), token.hash()));
		return token;
	}

	/**
	 * Closes the feed; nothing if there is none.
	 * @throws Refusal {@code unknown-practitioner}
	 */
	public void close(PractitionerId practitioner) {
		this.feeds.remove(find(practitioner).id());
	}

	/**
	 * What the feed says now: the visits of the last week and all to come, but for those
	 * that do not take place.
	 * @throws Refusal {@code unknown-calendar-feed}
	 */
	public Reading read(FeedToken token) {
		CalendarFeed feed = this.feeds.findByHash(token.hash()).orElseThrow(PractitionerCalendar::unknown);
		Instant now = this.clock.instant();
		List<Appointment> visits = this.agenda.of(feed.practitioner(), now.minus(BACK))
			.stream()
			.filter((visit) -> visit.status().takesTime() && visit.status() != AppointmentStatus.HELD)
			.toList();
		return new Reading(find(feed.practitioner()), visits, now);
	}

	private Practitioner find(PractitionerId id) {
		return this.catalogues.current().practitioner(id).orElseThrow(() -> Refusal.unknown("practitioner", id));
	}

	/** Without the token, which is nobody's business. */
	private static Refusal unknown() {
		return new Refusal(Refusal.Kind.UNKNOWN, "unknown-calendar-feed",
				"There is no such calendar feed, or not any more.", List.of());
	}

	/**
	 * What a feed says.
	 *
	 * @param visits earliest first
	 * @param now when it was read
	 */
	public record Reading(Practitioner practitioner, List<Appointment> visits, Instant now) {
	}

}
