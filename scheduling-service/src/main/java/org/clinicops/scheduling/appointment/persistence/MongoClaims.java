package org.clinicops.scheduling.appointment.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Claims;
import org.clinicops.scheduling.identity.AppointmentId;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Reads the claims out of the appointments that hold them. */
@Repository
class MongoClaims implements Claims {

	private static final List<String> HOLD_ENDS = List.of("hold", "expiresAt");

	private static final List<String> MOVE_ENDS = List.of("move", "hold", "expiresAt");

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
			.filter((holder) -> !isOver(holder, HOLD_ENDS, now))
			.flatMap((holder) -> claims(holder, now))
			.filter(asked::contains)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Asked of the driver: a search asks for hundreds of claims, each a string as it is.
	 */
	private static List<Document> holders(MongoCollection<Document> appointments, Set<Claim> claims) {
		return appointments.find(Filters.in("claims", claims.stream().map(Claim::value).toList()))
			.projection(Projections.include("claims", String.join(".", HOLD_ENDS), String.join(".", MOVE_ENDS)))
			.into(new ArrayList<>());
	}

	/** A time that was kept for too long is rare: only then the whole visit is read. */
	private Stream<Claim> claims(Document holder, Instant now) {
		if (isOver(holder, MOVE_ENDS, now)) {
			return Optional
				.ofNullable(this.mongo.findById(new AppointmentId(holder.getString("_id")), Appointment.class))
				.stream()
				.flatMap((appointment) -> appointment.claimsAt(now).stream());
		}
		return holder.getList("claims", String.class).stream().map(Claim::new);
	}

	private static boolean isOver(Document holder, List<String> end, Instant now) {
		Date expiresAt = holder.getEmbedded(end, Date.class);
		return expiresAt != null && !now.isBefore(expiresAt.toInstant());
	}

}
