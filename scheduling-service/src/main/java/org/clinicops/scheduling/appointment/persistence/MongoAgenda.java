package org.clinicops.scheduling.appointment.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.appointment.Agenda;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads the collection {@code appointments}; each query has an index. */
@Repository
class MongoAgenda implements Agenda {

	private static final Sort EARLIEST_FIRST = Sort.by("visit.start", "_id");

	private final MongoOperations mongo;

	MongoAgenda(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public List<Appointment> of(PractitionerId practitioner, Instant from) {
		return find(Criteria.where("visit.practitioner").is(practitioner).and("visit.start").gte(from));
	}

	@Override
	public List<Appointment> on(SiteCode site, LocalDate date) {
		return find(new Criteria().orOperator(on("visit", site, date), on("move.visit", site, date)));
	}

	private static Criteria on(String visit, SiteCode site, LocalDate date) {
		return Criteria.where(visit + ".site").is(site).and(visit + ".date").is(date);
	}

	private List<Appointment> find(Criteria criteria) {
		return this.mongo.find(Query.query(criteria).with(EARLIEST_FIRST), Appointment.class);
	}

}
