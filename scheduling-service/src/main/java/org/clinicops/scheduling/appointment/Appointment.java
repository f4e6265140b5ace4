package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Use;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.IdempotencyKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A visit in the book (FHIR Appointment).
 * <p>
 * <b>Here a double booking is prevented.</b> The document carries a claim for everything
 * that the visit takes: practitioner, room and patient for each cell of the grid, and the
 * booking request that it answers. A unique index on {@code claims} makes the store the
 * referee: one insert takes all of them together or nothing, however many instances ask
 * at once and whenever one of them dies.
 */
@Document("appointments")
public class Appointment extends Aggregate<AppointmentEvent> {

	@Id
	private final AppointmentId id;

	private final Status status;

	private final @Nullable Origin origin;

	private final PatientId patientId;

	private final BookedVisit visit;

	/** None, rather than an empty set, once the day has passed. */
	@Indexed(name = "claims", unique = true, sparse = true)
	private final @Nullable Set<Claim> claims;

	/** When the claims serve no purpose any more; gone when they are. */
	@SuppressWarnings("UnusedVariable") // queries read it
	@Indexed(name = "claimed_until", sparse = true)
	private final @Nullable Instant claimedUntil;

	Appointment(AppointmentId id, Status status, @Nullable Origin origin, PatientId patientId, BookedVisit visit,
			@Nullable Set<Claim> claims, @Nullable Instant claimedUntil) {
		this.id = id;
		this.status = status;
		this.origin = origin;
		this.patientId = patientId;
		this.visit = visit;
		this.claims = claims;
		this.claimedUntil = claimedUntil;
	}

	/** Books a visit for the patient named in it. */
	static Appointment book(AppointmentId id, Visit visit, @Nullable Origin origin, @Nullable IdempotencyKey key,
			Instant now) {
		PatientId patient = Objects.requireNonNull(visit.patient(), "A visit is booked for somebody");
		Appointment appointment = new Appointment(id, Status.BOOKED, origin, patient, BookedVisit.of(visit),
				claims(visit, origin), visit.occupied().end());
		appointment.createdBy(key);
		appointment.raise(new AppointmentEvent.Booked(id, origin, patient, appointment.visit, now));
		return appointment;
	}

	static Set<Claim> claims(Visit visit, @Nullable Origin origin) {
		Stream<Claim> request = (origin != null) ? Stream.of(Claim.of(origin.bookingRequest())) : Stream.empty();
		return Stream.concat(visit.uses().flatMap(Use::claims), request).collect(Collectors.toUnmodifiableSet());
	}

	public AppointmentId id() {
		return this.id;
	}

	public Status status() {
		return this.status;
	}

	public @Nullable Origin origin() {
		return this.origin;
	}

	public PatientId patientId() {
		return this.patientId;
	}

	public BookedVisit visit() {
		return this.visit;
	}

	public Set<Claim> claims() {
		return Objects.requireNonNullElse(this.claims, Set.of());
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	/** The states of FHIR's Appointment that the book uses. */
	public enum Status {

		BOOKED

	}

}
