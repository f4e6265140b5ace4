package org.clinicops.intake.patient.persistence;

import java.util.Collection;
import java.util.List;

import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.clinicops.intake.patient.Patients;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds patients in the intakes that they are stored in. */
@Repository
class MongoPatients implements Patients {

	private final MongoOperations mongo;

	MongoPatients(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public List<Patient> find(Collection<PatientId> ids) {
		return find(withIds(ids));
	}

	@Override
	public List<Patient> findReferredTo(String recipient, Collection<PatientId> ids) {
		return find(withIds(ids).and("pathways.recipient").is(recipient));
	}

	private static Criteria withIds(Collection<PatientId> ids) {
		return Criteria.where("patient._id").in(ids.stream().map(PatientId::value).toList());
	}

	private List<Patient> find(Criteria criteria) {
		Query query = Query.query(criteria);
		query.fields().include("patient");
		return this.mongo.find(query, Stored.class, "intakes").stream().map(Stored::patient).toList();
	}

	private record Stored(Patient patient) {
	}

}
