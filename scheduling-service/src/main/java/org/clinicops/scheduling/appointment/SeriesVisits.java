package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Use;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What a series does in the book, one visit at a time: looks, takes times that count only
 * once all of them are taken, and settles what was decided. Every step may come twice.
 */
@Service
public class SeriesVisits {

	private final Booking booking;

	private final Catalogues catalogues;

	private final Appointments appointments;

	private final Taking taking;

	private final Clock clock;

	SeriesVisits(Booking booking, Catalogues catalogues, Appointments appointments, Taking taking, Clock clock) {
		this.booking = booking;
		this.catalogues = catalogues;
		this.appointments = appointments;
		this.taking = taking;
		this.clock = clock;
	}

	/**
	 * The request of the work queue that a series answers, if it answers one.
	 * @throws Refusal {@code not-bookable} if these visits are not what was asked for, or
	 * {@code time-not-free} if it has a visit
	 */
	public @Nullable Origin originOf(@Nullable BookingRequestId id, WantedVisit visit) {
		BookingRequest request = this.booking.requestOf(id);
		if (request != null) {
			Visit example = VisitOptions.of(visit, this.catalogues.current()).visits().get(0);
			Booking.requireNone(RequestPolicy.reasonsAgainst(example, request));
			this.booking.requireOpen(request);
		}
		return Origin.of(request);
	}

	/** What the rules say against a visit, whoever else comes. */
	public List<Reason> rulesAgainst(WantedVisit visit) {
		return VisitOptions.of(visit, this.catalogues.current()).reasonsAgainst(Occupancy.NONE, this.clock.instant());
	}

	/**
	 * Everything that speaks against a visit.
	 * @param own claims that it has already, and that so are in nobody's way
	 * @param siblings what others of the series would take
	 */
	public List<Reason> reasonsAgainst(WantedVisit visit, Set<Claim> own, Set<Claim> siblings) {
		Instant now = this.clock.instant();
		VisitOptions options = VisitOptions.of(visit, this.catalogues.current());
		Occupancy others = this.taking.occupancy(options.claims(null), own, now);
		return options.reasonsAgainst(others.and(Occupancy.of(siblings)), now);
	}

	/** What a visit takes of the patient's time. */
	public Set<Claim> patientsTime(WantedVisit wanted) {
		Visit visit = VisitOptions.of(wanted, this.catalogues.current()).visits().get(0);
		return Use.of(Objects.requireNonNull(wanted.patient()), visit.time())
			.claims(Seat.FIRST)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Keeps the time of a visit until the series is decided.
	 * @throws Refusal {@code time-not-free} with everything that somebody else has
	 */
	public Appointment hold(SeriesId series, AppointmentId id, WantedVisit wanted, @Nullable Origin origin, Hold hold) {
		try {
			return this.appointments.find(id).orElseGet(() -> take(series, id, wanted, origin, hold));
		}
		catch (Refusal refusal) {
			return this.appointments.find(id).orElseThrow(() -> refusal);
		}
	}

	private Appointment take(SeriesId series, AppointmentId id, WantedVisit wanted, @Nullable Origin origin,
			Hold hold) {
		Instant now = this.clock.instant();
		return this.taking.first(bookable(wanted, now), origin, Set.of(), now,
				(visit) -> this.appointments.add(Appointment.holdFor(series, id, visit, origin, hold)));
	}

	private VisitOptions bookable(WantedVisit wanted, Instant now) {
		VisitOptions options = VisitOptions.of(wanted, this.catalogues.current());
		Booking.requireNone(options.reasonsAgainst(Occupancy.NONE, now));
		return options;
	}

	/** Makes a visit of what was held, or gives the time back. */
	public void settle(AppointmentId id, boolean booked) {
		if (this.appointments.find(id).map(Appointment::hold).isPresent()) {
			Instant now = this.clock.instant();
			change(id, (appointment) -> appointment.settle(booked, now));
		}
	}

	/**
	 * Takes the time that a visit is to move to, and keeps that which it has.
	 * @param move the number that the series gave it
	 * @return the visit as it will be
	 * @throws Refusal {@code not-bookable}, {@code time-not-free} or
	 * {@code changed-meanwhile}, also if the series has given up the move
	 */
	public BookedVisit reserve(int move, AppointmentId id, BookedVisit from, WantedVisit to) {
		Instant now = this.clock.instant();
		AtomicReference<BookedVisit> reserved = new AtomicReference<>();
		this.taking.first(bookable(to, now), null, claimsOf(id), now, (visit) -> {
			BookedVisit next = BookedVisit.of(visit);
			reserved.set(next);
			return this.appointments.change(id, null,
					(appointment) -> new SeriesChange(move, appointment).reserve(from, next));
		});
		return Objects.requireNonNull(reserved.get());
	}

	/** What a visit claims, and so is not in its own way. */
	public Set<Claim> claimsOf(AppointmentId id) {
		return this.appointments.find(id).map(Appointment::claims).orElse(Set.of());
	}

	/** Moves a visit to what was reserved for it. */
	public void move(int move, AppointmentId id, BookedVisit from, BookedVisit to, String by) {
		Instant now = this.clock.instant();
		change(id, (appointment) -> new SeriesChange(move, appointment).moveToReserved(from, to, by, now));
	}

	/** Lets go of what was reserved for a visit. */
	public void stay(int move, AppointmentId id) {
		change(id, (appointment) -> new SeriesChange(move, appointment).stay());
	}

	/**
	 * Cancels a visit, if it still waits to take place.
	 * @param change the number that the series gave its cancellation
	 */
	public void cancel(int change, AppointmentId id, CancellationReason reason, String by) {
		Instant now = this.clock.instant();
		change(id, (appointment) -> new SeriesChange(change, appointment).cancel(reason, by, now));
	}

	public Optional<Appointment> find(AppointmentId id) {
		return this.appointments.find(id);
	}

	private void change(AppointmentId id, Consumer<Appointment> change) {
		this.appointments.change(id, null, change);
	}

}
