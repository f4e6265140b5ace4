package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Books a visit, at once or after its time was held. The rules are asked first, and name
 * everything that is wrong; then the time is taken, if it is free (see {@link Taking}).
 */
@Service
public class Booking {

	private final Catalogues catalogues;

	private final BookingRequests requests;

	private final Appointments appointments;

	private final Taking taking;

	private final HoldPolicy holds;

	private final Clock clock;

	Booking(Catalogues catalogues, BookingRequests requests, Appointments appointments, Taking taking, HoldPolicy holds,
			Clock clock) {
		this.catalogues = catalogues;
		this.requests = requests;
		this.appointments = appointments;
		this.taking = taking;
		this.holds = holds;
		this.clock = clock;
	}

	/**
	 * Books, or finds what the same command has booked before.
	 * @throws Refusal {@code not-bookable} with every rule that is against it, or
	 * {@code time-not-free} with everything that somebody else has
	 */
	public Appointment book(BookAppointment command) {
		return once(command, Seat.FIRST,
				(visit, origin, now) -> Appointment.book(newId(), visit, origin, command.key(), now));
	}

	/**
	 * Keeps the time for whoever decides, as {@link #book} would take it.
	 * @param owner who may confirm it
	 */
	public Appointment hold(BookAppointment command, String owner) {
		return once(command, Seat.FIRST, (visit, origin, now) -> Appointment.hold(newId(), visit, origin, command.key(),
				this.holds.begin(owner, now)));
	}

	/**
	 * Keeps the time for as long as its owner says.
	 * @param id by which the owner finds it again: a second hold of that id is refused
	 */
	public Appointment hold(BookAppointment command, AppointmentId id, Hold hold) {
		return once(command, Seat.FIRST,
				(visit, origin, now) -> Appointment.hold(id, visit, origin, command.key(), hold));
	}

	/**
	 * Books beside whoever has the time.
	 * @param by who has the permission
	 */
	public Appointment overbook(BookAppointment command, Overbooking.Reason reason, String by) {
		return once(command, Seat.SECOND, (visit, origin, now) -> Appointment.overbook(newId(), visit, origin,
				command.key(), new Overbooking(reason, by, now)));
	}

	/**
	 * Most commands come once, so what an equal one has booked before is looked for only
	 * after a refusal: by a rule, by whoever has the time, or by the store that has the
	 * key (see {@link Appointments#add}).
	 */
	private Appointment once(BookAppointment command, Seat seat, Maker maker) {
		try {
			return now(command, seat, maker);
		}
		catch (Refusal refusal) {
			return earlier(command).orElseThrow(() -> refusal);
		}
	}

	private Optional<Appointment> earlier(BookAppointment command) {
		return Optional.ofNullable(command.key()).flatMap(this.appointments::createdBy);
	}

	private Appointment now(BookAppointment command, Seat seat, Maker maker) {
		Instant now = this.clock.instant();
		BookingRequest request = requestOf(command.bookingRequest());
		VisitOptions options = bookable(command, request, now);
		Origin origin = Origin.of(request);
		Function<Visit, Optional<Appointment>> attempt = (visit) -> this.appointments
			.add(maker.make(visit, origin, now));
		return (seat == Seat.FIRST) ? this.taking.first(options, origin, Set.of(), now, attempt)
				: this.taking.beside(options, origin, now, attempt);
	}

	/** What the command asks for, if no rule is against it. */
	private VisitOptions bookable(BookAppointment command, @Nullable BookingRequest request, Instant now) {
		VisitOptions options = VisitOptions.of(command.wanted(), this.catalogues.current());
		List<Reason> reasons = new ArrayList<>(options.reasonsAgainst(Occupancy.NONE, now));
		if (request != null) {
			reasons.addAll(RequestPolicy.reasonsAgainst(options.visits().get(0), request));
		}
		requireNone(reasons);
		requireOpen(request);
		return options;
	}

	/**
	 * Refuses a request whose visit takes place, or has taken place. The queue hears
	 * later than the book of what becomes of a visit: the book's word counts.
	 * @throws Refusal {@code time-not-free}
	 */
	void requireOpen(@Nullable BookingRequest request) {
		if (request != null && request.status() == BookingRequest.Status.BOOKED && isAnswered(request)) {
			throw Taking.requestBooked();
		}
	}

	private boolean isAnswered(BookingRequest request) {
		return Optional.ofNullable(request.appointmentId())
			.flatMap(this.appointments::find)
			.filter((appointment) -> appointment.status().takesTime())
			.isPresent();
	}

	/**
	 * Refuses for all of these reasons, if there are any.
	 * @throws Refusal {@code not-bookable}
	 */
	public static void requireNone(List<Reason> reasons) {
		if (!reasons.isEmpty()) {
			throw new Refusal(Refusal.Kind.UNPROCESSABLE, "not-bookable", "This visit cannot be booked.", reasons);
		}
	}

	/**
	 * Everything that keeps a visit from being booked now: rules, and what others have.
	 * @param itself an appointment that would move there, and so is not in its own way
	 * @return nothing if it can be booked
	 */
	public List<Reason> whyNot(WantedVisit wanted, @Nullable AppointmentId itself) {
		Instant now = this.clock.instant();
		Catalogue catalogue = this.catalogues.current();
		Optional<Appointment> moved = Optional.ofNullable(itself)
			.map((id) -> this.appointments.find(id).orElseThrow(() -> Refusal.unknown("appointment", id)));
		VisitOptions options = moved.map((known) -> VisitOptions.of(wanted, known.visit(), catalogue, now))
			.orElseGet(() -> VisitOptions.of(wanted, catalogue));
		Set<Claim> own = moved.map(Appointment::claims).orElse(Set.of());
		return options.reasonsAgainst(this.taking.occupancy(options.claims(null), own, now), now);
	}

	/**
	 * The request that is to be answered, if any is.
	 * @throws Refusal {@code unknown-booking-request}
	 */
	@Nullable BookingRequest requestOf(@Nullable BookingRequestId id) {
		if (id == null) {
			return null;
		}
		return this.requests.find(id)
			.orElseThrow(() -> Refusal.invalid("bookingRequestId", "unknown-booking-request",
					"There is no such booking request."));
	}

	private static AppointmentId newId() {
		return new AppointmentId(UUID.randomUUID().toString());
	}

	/** Makes the appointment that a command asks for. */
	private interface Maker {

		Appointment make(Visit visit, @Nullable Origin origin, Instant now);

	}

}
