package org.clinicops.scheduling.appointment.persistence;

import java.util.Optional;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The appointments, with what they claim, in the collection {@code appointments}. */
@Repository
class MongoAppointments implements Appointments {

	private static final Sort EARLIEST_FIRST = Sort.by("visit.start", "_id");

	private final AggregateStore<Appointment, AppointmentId> store;

	MongoAppointments(MongoOperations mongo) {
		this.store = new AggregateStore<>(mongo, Appointment.class);
	}

	/** The unique index on the claims decides, in this one write. */
	@Override
	public Optional<Appointment> add(Appointment appointment) {
		try {
			return Optional.of(this.store.insertOnce(appointment));
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<Appointment> createdBy(IdempotencyKey key) {
		return this.store.createdBy(key);
	}

	@Override
	public Optional<Appointment> find(AppointmentId id) {
		return this.store.find(id);
	}

	@Override
	public PageOf<Appointment> list(Filter filter, Paging paging) {
		return this.store.search()
			.with("visit.site", filter.site())
			.with("visit.date", filter.date())
			.with("patientId", filter.patient())
			.page(EARLIEST_FIRST, paging);
	}

}
