package org.clinicops.scheduling.appointment.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.jspecify.annotations.Nullable;

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
	public Set<Claim> taken(Set<Claim> asked, Instant now) {
		if (asked.isEmpty()) {
			return Set.of();
		}
		Query query = Query.query(Criteria.where("claims").in(asked.stream().map(Claim::value).toList()));
		query.fields().include("claims", "hold.expiresAt");
		return this.mongo.find(query, Document.class, this.mongo.getCollectionName(Appointment.class))
			.stream()
			.filter((holder) -> !isOver(holder.get("hold", Document.class), now))
			.map((holder) -> holder.getList("claims", String.class))
			.flatMap(Collection::stream)
			.map(Claim::new)
			.filter(asked::contains)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static boolean isOver(@Nullable Document hold, Instant now) {
		return hold != null && !now.isBefore(hold.getDate("expiresAt").toInstant());
	}

}
