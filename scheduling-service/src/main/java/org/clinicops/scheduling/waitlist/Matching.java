package org.clinicops.scheduling.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookReader;
import org.clinicops.scheduling.availability.AvailabilityQuery;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.availability.Wishes;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Service;

/**
 * Finds times for those who wait, in fair order: whoever comes first among those whom a
 * time suits is offered it. It may be told of a time again, or late, or by several
 * instances at once: what is free is looked up, and what is taken is offered to nobody.
 */
@Service
public class Matching {

	private final WaitlistEntries entries;

	private final Offers offers;

	private final AvailabilitySearch search;

	private final Appointments appointments;

	private final BookReader book;

	private final BookingRequests requests;

	private final Catalogues catalogues;

	private final Clock clock;

	Matching(WaitlistEntries entries, Offers offers, AvailabilitySearch search, Appointments appointments,
			BookReader book, BookingRequests requests, Catalogues catalogues, Clock clock) {
		this.entries = entries;
		this.offers = offers;
		this.search = search;
		this.appointments = appointments;
		this.book = book;
		this.requests = requests;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/** Offers what became free at a site, from that time on or else on that day. */
	public void released(SiteCode code, Instant start) {
		this.catalogues.current().site(code).ifPresent((site) -> {
			LocalDate date = LocalDate.ofInstant(start, site.zone());
			this.entries.all(WaitlistEntry.Status.WAITING)
				.stream()
				.filter((entry) -> entry.awaited().conditions().allow(code, date))
				.forEach((entry) -> firstOn(entry, code, date, start)
					.ifPresent((visit) -> this.offers.make(entry, visit)));
		});
	}

	private Optional<Visit> firstOn(WaitlistEntry entry, SiteCode site, LocalDate date, Instant start) {
		return acceptable(entry).flatMap((acceptable) -> {
			AvailabilityQuery that = query(entry.awaited(), Set.of(site), date, date);
			return first(that, acceptable.and((visit) -> !visit.start().isBefore(start)))
				.or(() -> first(that, acceptable));
		});
	}

	/** Finds a time for an entry that is new, unless somebody else comes first there. */
	public void added(WaitlistEntryId id) {
		this.entries.find(id)
			.filter((entry) -> entry.status() == WaitlistEntry.Status.WAITING)
			.flatMap(this::firstEver)
			.ifPresent((visit) -> released(visit.site().code(), visit.start()));
	}

	/** Notes what became of a visit, if it is one that was offered or may move. */
	public void changed(AppointmentId appointment) {
		this.book.read(appointment);
		this.entries.offered(appointment).forEach(this.offers::settle);
	}

	/** Gives what was offered and came to nothing to the next. */
	public void missed(OfferId offer, AppointmentId appointment, SiteCode site, Instant start) {
		this.offers.giveBack(appointment, offer);
		released(site, start);
	}

	/**
	 * Looks after everybody, in fair order: what was interrupted goes on, what is over
	 * ends, and whoever still waits is offered the first time that suits.
	 */
	public void lookAfterAll() {
		this.entries.all(WaitlistEntry.Status.OFFERED).forEach(this.offers::settle);
		this.entries.all(WaitlistEntry.Status.WAITING).forEach(this.offers::resume);
		this.entries.all(WaitlistEntry.Status.WAITING).forEach((entry) -> {
			if (hasNothingToWaitFor(entry)) {
				Instant now = this.clock.instant();
				this.entries.change(entry.id(), (waiting) -> waiting.lapse(now));
			}
			else {
				firstEver(entry).ifPresent((visit) -> this.offers.make(entry, visit));
			}
		});
	}

	private boolean hasNothingToWaitFor(WaitlistEntry entry) {
		AwaitedVisit awaited = entry.awaited();
		return awaited.conditions().to().isBefore(this.search.today())
				|| (awaited.moves() != null && visitThatMoves(awaited.moves()).isEmpty())
				|| Optional.ofNullable(awaited.bookingRequest())
					.flatMap(this.requests::find)
					.filter((request) -> request.status() != BookingRequest.Status.OPEN)
					.isPresent();
	}

	private Optional<Visit> firstEver(WaitlistEntry entry) {
		LocalDate today = this.search.today();
		LocalDate from = entry.awaited().conditions().from();
		LocalDate to = entry.awaited().conditions().to();
		return acceptable(entry).flatMap((acceptable) -> first(
				query(entry.awaited(), entry.awaited().conditions().sites(), from.isBefore(today) ? today : from, to),
				acceptable));
	}

	/** What a time has to meet beside the conditions; empty if none ever would. */
	private Optional<Predicate<Visit>> acceptable(WaitlistEntry entry) {
		AppointmentId moves = entry.awaited().moves();
		Predicate<Visit> offerable = (visit) -> entry.wouldTake(visit) && this.offers.canBeDecided(visit);
		if (moves == null) {
			return Optional.of(offerable);
		}
		return visitThatMoves(moves)
			.map((appointment) -> offerable.and((visit) -> visit.start().isBefore(appointment.visit().start())));
	}

	private Optional<Appointment> visitThatMoves(AppointmentId id) {
		return this.appointments.find(id).filter((appointment) -> appointment.status() == AppointmentStatus.BOOKED);
	}

	/** Nothing is free for whom the catalogue does not know any more. */
	private Optional<Visit> first(AvailabilityQuery query, Predicate<Visit> acceptable) {
		try {
			return this.search.first(query, acceptable);
		}
		catch (Refusal unknown) {
			return Optional.empty();
		}
	}

	private static AvailabilityQuery query(AwaitedVisit awaited, Set<SiteCode> sites, LocalDate from, LocalDate to) {
		Conditions conditions = awaited.conditions();
		return new AvailabilityQuery(awaited.visitType(), sites, conditions.practitioner(), from, to,
				conditions.weekdays(), conditions.partsOfDay(), awaited.patient(), new Wishes(Set.of(), null));
	}

}
