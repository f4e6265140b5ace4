package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Service;

/** What becomes of a time that is held: a visit, or free again. */
@Service
public class Holds {

	private final Catalogues catalogues;

	private final Appointments appointments;

	private final BookedSeries series;

	private final HoldPolicy policy;

	private final Clock clock;

	Holds(Catalogues catalogues, Appointments appointments, BookedSeries series, HoldPolicy policy, Clock clock) {
		this.catalogues = catalogues;
		this.appointments = appointments;
		this.series = series;
		this.policy = policy;
		this.clock = clock;
	}

	/**
	 * Books what was held.
	 * @throws Refusal as below
	 */
	public Appointment confirm(AppointmentId id, String by) {
		return confirm(id, by, by);
	}

	/**
	 * Books what was held for somebody who lets another decide, or moves a visit to the
	 * time that was kept for it.
	 * @throws Refusal {@code not-your-hold}, {@code hold-expired}, {@code wrong-status},
	 * or {@code not-bookable} if the catalogue does not carry it any more
	 */
	public Appointment confirm(AppointmentId id, String owner, String by) {
		Instant now = this.clock.instant();
		return change(id, (appointment) -> {
			long kept = appointment.kept().count();
			appointment.confirm(owner, by, now);
			if (appointment.kept().count() < kept) {
				Booking.requireNone(Displaced.reasons(appointment.visit(), this.catalogues.current()));
			}
		});
	}

	/**
	 * Keeps the time for longer, up to the longest that a hold lasts.
	 * @throws Refusal {@code not-your-hold}, {@code hold-expired} or {@code wrong-status}
	 */
	public Appointment renew(AppointmentId id, String by) {
		Instant now = this.clock.instant();
		return change(id, (appointment) -> appointment.renew(by, (hold) -> this.policy.renewed(hold, now), now));
	}

	/**
	 * Gives the time back.
	 * @throws Refusal {@code not-your-hold} or {@code wrong-status}
	 */
	public Appointment release(AppointmentId id, String by) {
		Instant now = this.clock.instant();
		return change(id, (appointment) -> appointment.release(by, now));
	}

	/** Gives back every time that nobody decided on. */
	public void expire() {
		Instant now = this.clock.instant();
		this.appointments.heldUntil(now).forEach((id) -> end(id, now));
	}

	/** A hold that is over stands in nobody's way, whether or not it was cleared away. */
	void expire(Set<Claim> claims, Instant now) {
		this.appointments.heldUntil(now, claims).forEach((id) -> end(id, now));
	}

	/** Whoever has this, decided or not. */
	Optional<Appointment> holder(Claim claim) {
		return this.appointments.holder(claim);
	}

	/** One that belongs to a series that was booked becomes a visit instead. */
	private void end(AppointmentId id, Instant now) {
		SeriesId of = this.appointments.find(id).map(Appointment::seriesId).orElse(null);
		boolean booked = of != null && this.series.includes(of, id);
		change(id, (appointment) -> {
			if (of != null) {
				appointment.settle(booked, now);
			}
			appointment.expire(now);
		});
	}

	private Appointment change(AppointmentId id, Consumer<Appointment> change) {
		return this.appointments.change(id, null, change).orElseThrow();
	}

}
