package org.clinicops.scheduling.appointment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;

/** A book that keeps the promise of the unique index on claims without a store. */
class BookInMemory implements Appointments, Claims {

	private final List<Appointment> appointments = new ArrayList<>();

	private final Set<Claim> claims = new HashSet<>();

	@Override
	public Optional<Appointment> add(Appointment appointment) {
		if (!taken(appointment.claims()).isEmpty()) {
			return Optional.ofNullable(appointment.idempotency()).flatMap(this::createdBy);
		}
		this.appointments.add(appointment);
		this.claims.addAll(appointment.claims());
		return Optional.of(appointment);
	}

	@Override
	public Set<Claim> taken(Set<Claim> asked) {
		return asked.stream().filter(this.claims::contains).collect(Collectors.toSet());
	}

	@Override
	public Optional<Appointment> createdBy(IdempotencyKey key) {
		return this.appointments.stream().filter((appointment) -> key.equals(appointment.idempotency())).findFirst();
	}

	@Override
	public Optional<Appointment> find(AppointmentId id) {
		return this.appointments.stream().filter((appointment) -> appointment.id().equals(id)).findFirst();
	}

	@Override
	public PageOf<Appointment> list(Filter filter, Paging paging) {
		return new PageOf<>(List.copyOf(this.appointments), paging.page(), paging.size(), this.appointments.size());
	}

	List<Appointment> all() {
		return List.copyOf(this.appointments);
	}

}
