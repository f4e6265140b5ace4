package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/** A book that keeps the promise of the unique index on claims without a store. */
public class BookInMemory implements Appointments, Claims {

	/** Renewals soon come to their end. */
	static final HoldPolicy HOLDS = new HoldPolicy(Duration.ofMinutes(5), Duration.ofMinutes(6));

	private final Map<AppointmentId, Appointment> appointments = new LinkedHashMap<>();

	/** How those book who use this book, at that clinic. */
	public Booking booking(Catalogues catalogues, BookingRequests requests, Clock clock) {
		return new Booking(catalogues, requests, this, new Taking(this, holds(catalogues, clock), new TakenTimes()),
				HOLDS, clock);
	}

	/** How they change what is booked. */
	public Changing changing(Catalogues catalogues, Clock clock) {
		Holds holds = holds(catalogues, clock);
		return new Changing(catalogues, this, new Taking(this, holds, new TakenTimes()), holds, clock);
	}

	/** How they decide on what is held. */
	public Holds holds(Catalogues catalogues, Clock clock) {
		return holds(catalogues, clock, (series, visit) -> false);
	}

	/** The same if there are series. */
	Holds holds(Catalogues catalogues, Clock clock, BookedSeries series) {
		return new Holds(catalogues, this, series, HOLDS, clock);
	}

	@Override
	public Optional<Appointment> add(Appointment appointment) {
		if (isContested(appointment) || this.appointments.containsKey(appointment.id())) {
			return Optional.ofNullable(appointment.idempotency()).flatMap(this::createdBy);
		}
		this.appointments.put(appointment.id(), appointment);
		return Optional.of(appointment);
	}

	@Override
	public Optional<Appointment> change(AppointmentId id, @Nullable Long expectedVersion,
			Consumer<Appointment> change) {
		Appointment copy = copyOf(find(id).orElseThrow(() -> Refusal.unknown("appointment", id)));
		change.accept(copy);
		if (isContested(copy)) {
			return Optional.empty();
		}
		copy.eventsSaved();
		this.appointments.put(id, copy);
		return Optional.of(copy);
	}

	private static Appointment copyOf(Appointment original) {
		Appointment copy = new Appointment(original.id(), original.status(), original.origin(), original.patientId(),
				original.visit());
		ReflectionUtils.shallowCopyFieldState(original, copy);
		return copy;
	}

	private boolean isContested(Appointment wanted) {
		return this.appointments.values()
			.stream()
			.filter((other) -> !other.id().equals(wanted.id()))
			.anyMatch((other) -> other.claims().stream().anyMatch(wanted.claims()::contains)
					|| (other.idempotency() != null && other.idempotency().equals(wanted.idempotency())));
	}

	@Override
	public Set<Claim> taken(Set<Claim> asked, Instant now) {
		return this.appointments.values()
			.stream()
			.filter((holder) -> !isOver(holder, now))
			.flatMap((holder) -> holder.claimsAt(now).stream())
			.filter(asked::contains)
			.collect(Collectors.toSet());
	}

	private static boolean isOver(Appointment holder, Instant now) {
		Hold hold = holder.hold();
		return hold != null && hold.isOver(now);
	}

	@Override
	public Optional<Appointment> holder(Claim claim) {
		return all().stream().filter((appointment) -> appointment.claims().contains(claim)).findFirst();
	}

	@Override
	public Set<AppointmentId> heldUntil(Instant now) {
		return over((appointment) -> true, now);
	}

	@Override
	public Set<AppointmentId> heldUntil(Instant now, Set<Claim> claims) {
		return over((appointment) -> appointment.claims().stream().anyMatch(claims::contains), now);
	}

	private Set<AppointmentId> over(Predicate<Appointment> which, Instant now) {
		return this.appointments.values()
			.stream()
			.filter(which)
			.filter((appointment) -> appointment.kept().anyMatch((kept) -> kept.hold().isOver(now)))
			.map(Appointment::id)
			.collect(Collectors.toSet());
	}

	@Override
	public Optional<Appointment> createdBy(IdempotencyKey key) {
		return all().stream().filter((appointment) -> key.equals(appointment.idempotency())).findFirst();
	}

	@Override
	public Optional<Appointment> find(AppointmentId id) {
		return Optional.ofNullable(this.appointments.get(id));
	}

	@Override
	public Stream<Appointment> upcoming(Instant now) {
		return all().stream()
			.filter((appointment) -> appointment.visit().start().isAfter(now))
			.filter((appointment) -> Set.of(AppointmentStatus.BOOKED, AppointmentStatus.HELD)
				.contains(appointment.status()))
			.filter((appointment) -> !isOver(appointment, now));
	}

	@Override
	public PageOf<Appointment> list(Filter filter, Paging paging) {
		return new PageOf<>(all(), paging.page(), paging.size(), this.appointments.size());
	}

	public List<Appointment> all() {
		return new ArrayList<>(this.appointments.values());
	}

}
