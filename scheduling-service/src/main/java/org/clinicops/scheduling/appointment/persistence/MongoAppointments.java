package org.clinicops.scheduling.appointment.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.persistence.AggregateStore;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
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

	/** The unique index decides here too: a write keeps the old claims or has the new. */
	@Override
	public Optional<Appointment> change(AppointmentId id, @Nullable Long expectedVersion,
			Consumer<Appointment> change) {
		try {
			return Optional.of(this.store.change(id, (appointment) -> {
				appointment.requireVersion(expectedVersion);
				change.accept(appointment);
			}).orElseThrow(() -> Refusal.unknown("appointment", id)));
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<Appointment> holder(Claim claim) {
		return this.store.search().with("claims", claim.value()).stream().findFirst();
	}

	@Override
	public Set<AppointmentId> heldUntil(Instant now) {
		return over(new Criteria().orOperator(Criteria.where("hold.expiresAt").lte(now),
				Criteria.where("move.hold.expiresAt").lte(now)), now);
	}

	@Override
	public Set<AppointmentId> heldUntil(Instant now, Set<Claim> claims) {
		return over(Criteria.where("claims").in(claims.stream().map(Claim::value).toList()), now);
	}

	private Set<AppointmentId> over(Criteria criteria, Instant now) {
		return this.store.search()
			.with(criteria)
			.stream()
			.filter((appointment) -> appointment.kept().anyMatch((kept) -> kept.hold().isOver(now)))
			.map(Appointment::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static boolean isOver(@Nullable Hold hold, Instant now) {
		return hold != null && hold.isOver(now);
	}

	@Override
	public Optional<Appointment> createdBy(IdempotencyKey key) {
		return this.store.createdBy(key);
	}

	@Override
	public Optional<Appointment> find(AppointmentId id) {
		return this.store.find(id);
	}

	/** What begins later is claimed until later: that has an index. */
	@Override
	public Stream<Appointment> upcoming(Instant now) {
		return this.store.search()
			.with(Criteria.where("claimedUntil").gt(now))
			.with(Criteria.where("visit.start").gt(now))
			.with(Criteria.where("status").in(AppointmentStatus.BOOKED, AppointmentStatus.HELD))
			.stream()
			.filter((appointment) -> !isOver(appointment.hold(), now));
	}

	@Override
	public PageOf<Appointment> list(Filter filter, Paging paging) {
		return this.store.search()
			.with("visit.site", filter.site())
			.with("visit.date", filter.date())
			.with("patientId", filter.patient())
			.with("reference", filter.reference())
			.page(EARLIEST_FIRST, paging);
	}

}
