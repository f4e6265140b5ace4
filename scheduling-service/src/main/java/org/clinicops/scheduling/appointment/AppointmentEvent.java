package org.clinicops.scheduling.appointment;

import java.time.Instant;

import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to an appointment. */
public sealed interface AppointmentEvent extends DomainEvent {

	/** As the book has it after the event. */
	Entry entry();

	@Override
	default AppointmentId id() {
		return entry().id();
	}

	/** The time is kept until then; nobody else can have it. */
	record Held(Entry entry, Instant until, Instant at) implements AppointmentEvent {
	}

	/** Nobody decided in time, or they decided against it: the time is free again. */
	record HoldExpired(Entry entry, Instant at) implements AppointmentEvent {
	}

	/** The time was taken; nobody else can have it. */
	record Booked(Entry entry, Instant at) implements AppointmentEvent {
	}

	/** Somebody with the permission let it be booked beside another. */
	record OverbookingAuthorized(Entry entry, Overbooking overbooking) implements AppointmentEvent {

		@Override
		public Instant at() {
			return this.overbooking.at();
		}

	}

	/** It takes place at another time, at another site, or with somebody else. */
	record Rescheduled(Entry entry, BookedVisit previous, Instant at) implements AppointmentEvent {
	}

	/** Another time is kept for it until then; nobody else can have that either. */
	record MoveHeld(Entry entry, Kept move, Instant at) implements AppointmentEvent {
	}

	/** It does not move: the time that was kept for it is free again. */
	record MoveReleased(Entry entry, Kept move, Instant at) implements AppointmentEvent {
	}

	/** It does not take place; the time is free again. */
	record Cancelled(Entry entry, CancellationReason reason, Instant at) implements AppointmentEvent {
	}

	/** The patient is there. */
	record Arrived(Entry entry, Instant at) implements AppointmentEvent {
	}

	/** The patient can be called in. */
	record CheckedIn(Entry entry, Instant at) implements AppointmentEvent {
	}

	/** It took place. */
	record Fulfilled(Entry entry, Instant at) implements AppointmentEvent {
	}

	/** The patient did not come. */
	record NoShow(Entry entry, Instant at) implements AppointmentEvent {
	}

	/**
	 * What was done last was a mistake: it has this status again, and this time.
	 *
	 * @param previous the visit until then, if it had been moved
	 */
	record Undone(Entry entry, Change.Kind undone, @Nullable BookedVisit previous, AppointmentStatus status,
			Instant at) implements AppointmentEvent {
	}

}
