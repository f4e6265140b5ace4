package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Books a visit. The rules are asked first, and name everything that is wrong. Whether
 * the time is still free is not asked but tried: the claims decide (see
 * {@link Appointment}), and only a loser looks up what it lost to.
 */
@Service
public class Booking {

	private static final int ATTEMPTS = 8;

	private static final Reason REQUEST_BOOKED = new Reason("request-already-booked",
			"A visit was booked for this request already.");

	private final Catalogues catalogues;

	private final BookingRequests requests;

	private final Appointments appointments;

	private final Claims claims;

	private final Clock clock;

	Booking(Catalogues catalogues, BookingRequests requests, Appointments appointments, Claims claims, Clock clock) {
		this.catalogues = catalogues;
		this.requests = requests;
		this.appointments = appointments;
		this.claims = claims;
		this.clock = clock;
	}

	/**
	 * Books, or finds what the same command has booked before. The request is read before
	 * the key is looked up: in the other order the first of two equal commands could
	 * finish in between, and the second be refused.
	 * @throws Refusal {@code not-bookable} with every rule that is against it, or
	 * {@code time-not-free} with everything that somebody else has
	 */
	public Appointment book(BookAppointment command) {
		BookingRequest request = requestOf(command);
		return earlier(command).orElseGet(() -> bookNow(command, request));
	}

	private Appointment bookNow(BookAppointment command, @Nullable BookingRequest request) {
		Instant now = this.clock.instant();
		VisitOptions options = VisitOptions.of(command, this.catalogues.current());
		requireBookable(options, request, now);
		Origin origin = (request != null) ? new Origin(request.id(), request.intakeId()) : null;
		return takeFirstFree(options, origin, command, now);
	}

	private void requireBookable(VisitOptions options, @Nullable BookingRequest request, Instant now) {
		List<Reason> reasons = new ArrayList<>(options.reasonsAgainst(Occupancy.NONE, now));
		if (request != null) {
			reasons.addAll(RequestPolicy.reasonsAgainst(options.visits().get(0), request));
		}
		if (!reasons.isEmpty()) {
			throw new Refusal(Refusal.Kind.UNPROCESSABLE, "not-bookable", "This visit cannot be booked.", reasons);
		}
		if (request != null && request.status() != BookingRequest.Status.OPEN) {
			throw timeNotFree(List.of(REQUEST_BOOKED));
		}
	}

	/**
	 * Tries one room after the other, as long as it is only rooms that others were faster
	 * to take.
	 */
	private Appointment takeFirstFree(VisitOptions options, @Nullable Origin origin, BookAppointment command,
			Instant now) {
		List<Visit> open = options.visits();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<Appointment> booked = this.appointments
				.add(Appointment.book(newId(), open.get(0), origin, command.key(), now));
			if (booked.isPresent()) {
				return booked.get();
			}
			open = stillOpen(options, origin, now);
		}
		throw timeNotFree(List.of(new Reason("contested", "Others keep taking what is free at that time.")));
	}

	/** What is left after a loss, judged by what the others hold now. */
	private List<Visit> stillOpen(VisitOptions options, @Nullable Origin origin, Instant now) {
		Set<Claim> taken = this.claims.taken(options.claims(origin));
		if (origin != null && taken.contains(Claim.of(origin.bookingRequest()))) {
			throw timeNotFree(List.of(REQUEST_BOOKED));
		}
		Occupancy occupancy = Occupancy.of(taken);
		List<Visit> open = options.bookable(occupancy, now);
		if (open.isEmpty()) {
			throw timeNotFree(options.reasonsAgainst(occupancy, now));
		}
		return open;
	}

	private Optional<Appointment> earlier(BookAppointment command) {
		return Optional.ofNullable(command.key()).flatMap(this.appointments::createdBy);
	}

	private @Nullable BookingRequest requestOf(BookAppointment command) {
		if (command.bookingRequest() == null) {
			return null;
		}
		return this.requests.find(command.bookingRequest())
			.orElseThrow(() -> Refusal.invalid("bookingRequestId", "unknown-booking-request",
					"There is no such booking request."));
	}

	private static AppointmentId newId() {
		return new AppointmentId(UUID.randomUUID().toString());
	}

	private static Refusal timeNotFree(List<Reason> reasons) {
		return new Refusal(Refusal.Kind.CONFLICT, "time-not-free", "Somebody else has what this visit needs.", reasons);
	}

}
