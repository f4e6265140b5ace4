package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes a time. Whether it is free is not asked but tried: the claims decide (see
 * {@link Appointment}), and only a loser looks up what it lost to.
 */
@Component
class Taking {

	/** How often something may be lost that was there when it was looked for. */
	private static final int ATTEMPTS = 8;

	private static final Reason REQUEST_BOOKED = new Reason("request-already-booked",
			"A visit was booked for this request already.");

	private static final Reason REQUEST_HELD = new Reason("request-held",
			"A time is held, or offered, for this request: confirm it or give it back first.");

	private static final Reason CONTESTED = new Reason("contested", "Others keep taking what is free at that time.");

	private final Claims claims;

	private final Holds holds;

	private final TakenTimes takenTimes;

	Taking(Claims claims, Holds holds, TakenTimes takenTimes) {
		this.claims = claims;
		this.holds = holds;
		this.takenTimes = takenTimes;
	}

	/**
	 * Tries one visit after the other, as long as it is only rooms or devices that others
	 * were faster to take.
	 * @param own claims that the appointment has already, and that so are in nobody's way
	 * @param attempt takes one of the visits, or nothing if somebody else has part of it
	 * @throws Refusal {@code time-not-free} with everything that somebody else has
	 */
	Appointment first(VisitOptions options, @Nullable Origin origin, Set<Claim> own, Instant now,
			Function<Visit, Optional<Appointment>> attempt) {
		Visit likely = likely(options, now);
		Supplier<Visit> firstOpen = () -> firstOpen(options, options.claims(origin), origin, own, now);
		boolean overbooked = !others(likely.claims(Seat.SECOND), own, now).isEmpty();
		return tryEach(overbooked ? firstOpen.get() : likely, firstOpen, attempts(options), attempt);
	}

	/** One that is free as far as this instance has heard, if there is any. */
	private Visit likely(VisitOptions options, Instant now) {
		return options.bookable(this.takenTimes, now).findFirst().orElse(options.visits().get(0));
	}

	/**
	 * Takes a second seat, whoever has the first; in a room where there is nobody yet, if
	 * any will do and there is one.
	 * @throws Refusal {@code time-not-free} if the second one is taken too, or the
	 * patient is
	 */
	Appointment beside(VisitOptions options, @Nullable Origin origin, Instant now,
			Function<Visit, Optional<Appointment>> attempt) {
		Set<Claim> wanted = options.claims(origin, Seat.SECOND);
		return tryEach(options.leastContested(this.takenTimes, now),
				() -> firstOpen(options, wanted, origin, Set.of(), now), attempts(options), attempt);
	}

	/** Whoever comes with many others may lose one room after the other to them. */
	private static int attempts(VisitOptions options) {
		return Math.max(ATTEMPTS, options.visits().size() + 1);
	}

	private static Appointment tryEach(Visit first, Supplier<Visit> firstOpen, int attempts,
			Function<Visit, Optional<Appointment>> attempt) {
		Visit open = first;
		for (int tried = 0; tried < attempts; tried++) {
			Optional<Appointment> taken = attempt.apply(open);
			if (taken.isPresent()) {
				return taken.get();
			}
			open = firstOpen.get();
		}
		throw notFree(List.of(CONTESTED));
	}

	/** The first that is left, judged by what the others have now. */
	private Visit firstOpen(VisitOptions options, Set<Claim> claims, @Nullable Origin origin, Set<Claim> own,
			Instant now) {
		Set<Claim> wanted = new HashSet<>(claims);
		wanted.removeAll(own);
		this.holds.expire(wanted, now);
		Set<Claim> taken = this.claims.taken(wanted, now);
		requestTaken(origin, taken).ifPresent((refusal) -> {
			throw refusal;
		});
		Occupancy occupancy = Occupancy.of(taken);
		return options.bookable(occupancy, now)
			.findFirst()
			.orElseThrow(() -> notFree(options.reasonsAgainst(occupancy, now)));
	}

	private Optional<Refusal> requestTaken(@Nullable Origin origin, Set<Claim> taken) {
		return Origin.claims(origin)
			.filter(taken::contains)
			.map((claim) -> this.holds.holder(claim).map(Appointment::hold).isPresent() ? notFree(List.of(REQUEST_HELD))
					: requestBooked())
			.findFirst();
	}

	/** That the request of an appointment has another one by now, if it has. */
	Optional<Refusal> requestTaken(Appointment appointment, Instant now) {
		Set<Claim> request = Origin.claims(appointment.origin()).collect(Collectors.toUnmodifiableSet());
		return requestTaken(appointment.origin(), others(request, appointment.claims(), now));
	}

	/** Whether somebody was let in since, beside whoever has or had these claims. */
	boolean isLetInBeside(Set<Claim> claims, Instant since, Instant now) {
		Set<Claim> beside = claims.stream()
			.flatMap((claim) -> claim.beside().stream())
			.collect(Collectors.toUnmodifiableSet());
		return this.claims.taken(beside, now)
			.stream()
			.flatMap((claim) -> this.holds.holder(claim).stream())
			.map(Appointment::overbooking)
			.anyMatch((overbooking) -> overbooking != null && overbooking.at().isAfter(since));
	}

	/** What others have of these. */
	Occupancy occupancy(Set<Claim> wanted, Set<Claim> own, Instant now) {
		return Occupancy.of(others(wanted, own, now));
	}

	private Set<Claim> others(Set<Claim> wanted, Set<Claim> own, Instant now) {
		Set<Claim> asked = new HashSet<>(wanted);
		asked.removeAll(own);
		return this.claims.taken(asked, now);
	}

	static Refusal requestBooked() {
		return notFree(List.of(REQUEST_BOOKED));
	}

	static Refusal notFree(List<Reason> reasons) {
		return new Refusal(Refusal.Kind.CONFLICT, "time-not-free", "Somebody else has what this visit needs.", reasons);
	}

}
