package org.clinicops.scheduling.appointment.persistence;

import java.util.Optional;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.reference.AppointmentId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoAppointments implements Appointments {

	private static final Sort EARLIEST_FIRST = Sort.by("visit.start");

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
	public PageOf<Appointment> list(Filter filter, int page, int size) {
		Query wanted = new Query().with(EARLIEST_FIRST);
		if (filter.site() != null) {
			wanted.addCriteria(Criteria.where("visit.site").is(filter.site()));
		}
		if (filter.date() != null) {
			wanted.addCriteria(Criteria.where("visit.date").is(filter.date()));
		}
		if (filter.patient() != null) {
			wanted.addCriteria(Criteria.where("patientId").is(filter.patient()));
		}
		return this.store.page(wanted, page, size);
	}

}
