package org.clinicops.scheduling.appointment.persistence;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads the claims out of the appointments that hold them. */
@Repository
class MongoClaims implements Claims {

	private final MongoOperations mongo;

	MongoClaims(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Set<Claim> taken(Set<Claim> asked) {
		if (asked.isEmpty()) {
			return Set.of();
		}
		Query query = Query.query(Criteria.where("claims").in(asked.stream().map(Claim::value).toList()));
		query.fields().include("claims");
		return this.mongo.find(query, Document.class, this.mongo.getCollectionName(Appointment.class))
			.stream()
			.map((holder) -> holder.getList("claims", String.class))
			.flatMap(Collection::stream)
			.map(Claim::new)
			.filter(asked::contains)
			.collect(Collectors.toUnmodifiableSet());
	}

}
