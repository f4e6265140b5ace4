package org.clinicops.scheduling.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.appointment.Displaced;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.scheduling.appointment.Kept;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Component;

/**
 * Makes offers, and sees to it that entries and book agree on them. The time is held
 * first, in the book, where claims decide who gets it; then the entry notes it. Whoever
 * is interrupted in between is followed by another, who finds the hold by the offer's id.
 */
@Component
class Offers {

	private final WaitlistEntries entries;

	private final Appointments appointments;

	private final Booking booking;

	private final Changing changing;

	private final Holds holds;

	private final Catalogues catalogues;

	private final OfferPolicy policy;

	private final Clock clock;

	Offers(WaitlistEntries entries, Appointments appointments, Booking booking, Changing changing, Holds holds,
			Catalogues catalogues, OfferPolicy policy, Clock clock) {
		this.entries = entries;
		this.appointments = appointments;
		this.booking = booking;
		this.changing = changing;
		this.holds = holds;
		this.catalogues = catalogues;
		this.policy = policy;
		this.clock = clock;
	}

	/**
	 * Holds a time for an entry and offers it; nothing if somebody else was faster to
	 * either.
	 */
	void make(WaitlistEntry entry, Visit visit) {
		OfferId id = entry.nextOffer();
		Instant now = this.clock.instant();
		end(visit, now).map((end) -> new Hold(id.owner(), now, end)).ifPresent((hold) -> {
			try {
				note(entry, id, hold(entry.awaited(), id, visit, hold));
			}
			catch (Refusal taken) {
				// The time goes to whoever took it; the entry waits on
			}
		});
	}

	/** Whether there is time to decide on an offer of this visit. */
	boolean canBeDecided(Visit visit) {
		return end(visit, this.clock.instant()).isPresent();
	}

	private Optional<Instant> end(Visit visit, Instant now) {
		return this.policy.end(visit, this.catalogues.current(), now);
	}

	private Appointment hold(AwaitedVisit awaited, OfferId id, Visit visit, Hold hold) {
		if (awaited.moves() != null) {
			return this.changing.holdMove(awaited.moves(),
					new NewTime(visit.start(), visit.site().code(), visit.practitioner().id(), null, null), hold);
		}
		return this.booking.hold(
				new BookAppointment(awaited.bookingRequest(), awaited.patient(), awaited.visitType(),
						visit.site().code(), visit.practitioner().id(), visit.start(), null, null, null),
				id.visit(), hold);
	}

	/** Has the entry know what is held for it; gives that back if it waits no more. */
	private void note(WaitlistEntry entry, OfferId id, Appointment held) {
		kept(held, id).ifPresent((kept) -> {
			Offer offer = new Offer(id, held.id(), kept.visit(), kept.hold().since(), kept.hold().expiresAt());
			try {
				this.entries.change(entry.id(), (waiting) -> waiting.offer(offer));
			}
			catch (Refusal gone) {
				giveBackUnlessOffered(entry.id(), offer);
			}
		});
	}

	private void giveBackUnlessOffered(WaitlistEntryId entry, Offer offer) {
		boolean offered = this.entries.find(entry).filter((current) -> offer.isSame(current.offer())).isPresent();
		if (!offered) {
			giveBack(offer.appointment(), offer.id());
		}
	}

	private static Optional<Kept> kept(Appointment appointment, OfferId id) {
		return appointment.kept().filter((kept) -> kept.hold().owner().equals(id.owner())).findFirst();
	}

	/**
	 * Finds a time that is held for the next offer of an entry, although the entry does
	 * not know: whoever held it was interrupted.
	 */
	void resume(WaitlistEntry entry) {
		OfferId id = entry.nextOffer();
		AppointmentId moves = entry.awaited().moves();
		Instant now = this.clock.instant();
		this.appointments.find((moves != null) ? moves : id.visit()).ifPresent((found) -> {
			if (isHeld(found, id, now)) {
				note(entry, id, found);
			}
			else if (moves == null) {
				this.entries.change(entry.id(), (waiting) -> waiting.skip(id));
			}
		});
	}

	/**
	 * Checks that what is held for an offer is carried by the catalogue still; what was
	 * booked already stays in the book.
	 * @throws Refusal {@code not-bookable} with what has become of it
	 */
	void requireCarried(Offer offer) {
		this.appointments.find(offer.appointment())
			.flatMap((appointment) -> kept(appointment, offer.id()))
			.ifPresent((kept) -> Booking.requireNone(Displaced.reasons(kept.visit(), this.catalogues.current())));
	}

	/** Has an entry that was offered a time know what became of that. */
	void settle(WaitlistEntry entry) {
		Offer offer = entry.offer();
		if (offer == null) {
			return;
		}
		Instant now = this.clock.instant();
		Optional<Appointment> appointment = this.appointments.find(offer.appointment());
		if (appointment.filter((found) -> isHeld(found, offer.id(), now)).isPresent()) {
			return;
		}
		boolean booked = appointment.filter((found) -> isBooked(found, offer)).isPresent();
		this.entries.change(entry.id(),
				booked ? (known) -> known.accept(offer, now) : (known) -> known.expire(offer, now));
	}

	private static boolean isHeld(Appointment appointment, OfferId offer, Instant now) {
		return kept(appointment, offer).filter((kept) -> !kept.hold().isOver(now)).isPresent();
	}

	private static boolean isBooked(Appointment appointment, Offer offer) {
		return kept(appointment, offer.id()).isEmpty() && appointment.visit().equals(offer.visit())
				&& appointment.status() != AppointmentStatus.EXPIRED;
	}

	/** Ends the hold of an offer, if it has one; however often. */
	void giveBack(AppointmentId appointment, OfferId id) {
		try {
			this.holds.release(appointment, id.owner());
		}
		catch (Refusal nothingHeld) {
			// It was booked, or ended before
		}
	}

}
