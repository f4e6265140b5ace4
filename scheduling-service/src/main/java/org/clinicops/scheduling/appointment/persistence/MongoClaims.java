package org.clinicops.scheduling.appointment.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
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
		List<Document> holders = this.mongo.execute(Appointment.class, (appointments) -> holders(appointments, asked));
		return Objects.requireNonNull(holders, "The driver returns a list")
			.stream()
			.filter((holder) -> !isOver(holder.get("hold", Document.class), now))
			.map((holder) -> holder.getList("claims", String.class))
			.flatMap(Collection::stream)
			.map(Claim::new)
			.filter(asked::contains)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Asked of the driver: a search asks for hundreds of claims, each a string as it is.
	 */
	private static List<Document> holders(MongoCollection<Document> appointments, Set<Claim> claims) {
		return appointments.find(Filters.in("claims", claims.stream().map(Claim::value).toList()))
			.projection(Projections.include("claims", "hold.expiresAt"))
			.into(new ArrayList<>());
	}

	private static boolean isOver(@Nullable Document hold, Instant now) {
		return hold != null && !now.isBefore(hold.getDate("expiresAt").toInstant());
	}

}
