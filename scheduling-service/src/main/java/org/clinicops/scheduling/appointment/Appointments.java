package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

/** The appointments in the store. */
public interface Appointments {

	/**
	 * Adds an appointment with everything that it claims. Here races are decided: of
	 * those that claim the same thing, one gets in.
	 * @return the appointment that the command created, now or, with the same idempotency
	 * key, before; empty if somebody else holds one of the claims, and then nothing was
	 * added
	 */
	Optional<Appointment> add(Appointment appointment);

	/**
	 * Changes an appointment and what it claims, together; again, on what they left, if
	 * somebody else was faster.
	 * @param expectedVersion that the change was decided on; null if any will do
	 * @return the appointment as it is now; empty if somebody else holds one of the new
	 * claims, and then nothing was changed
	 * @throws org.clinicops.support.domain.Refusal {@code unknown-appointment}, or
	 * {@code changed-meanwhile} if the version is another
	 */
	Optional<Appointment> change(AppointmentId id, @Nullable Long expectedVersion, Consumer<Appointment> change);

	/** The appointment that a command with this key created before. */
	Optional<Appointment> createdBy(IdempotencyKey key);

	Optional<Appointment> find(AppointmentId id);

	/** The one that has the claim. */
	Optional<Appointment> holder(Claim claim);

	/** Those with a hold that is over. */
	Set<AppointmentId> heldUntil(Instant now);

	/** Those that have one of the claims with a hold that is over. */
	Set<AppointmentId> heldUntil(Instant now, Set<Claim> claims);

	/** Visits that begin later, booked or held. */
	Stream<Appointment> upcoming(Instant now);

	/** Earliest visit first. */
	PageOf<Appointment> list(Filter filter, Paging paging);

	/**
	 * Which appointments are wanted; what is null does not matter.
	 *
	 * @param date by the calendar on the wall of the site
	 * @param reference as {@link AppointmentId#reference()} gives it
	 */
	record Filter(@Nullable SiteCode site, @Nullable LocalDate date, @Nullable PatientId patient,
			@Nullable String reference) {
	}

}
