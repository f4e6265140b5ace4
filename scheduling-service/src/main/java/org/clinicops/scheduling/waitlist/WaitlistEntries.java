package org.clinicops.scheduling.waitlist;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

/** The waitlist in the store. */
public interface WaitlistEntries {

	/**
	 * Adds an entry.
	 * @return the entry that the command created, now or, with the same idempotency key,
	 * before; empty if the patient waits for the same already
	 */
	Optional<WaitlistEntry> add(WaitlistEntry entry);

	/** The entry that a command with this key created before. */
	Optional<WaitlistEntry> createdBy(IdempotencyKey key);

	Optional<WaitlistEntry> find(WaitlistEntryId id);

	/**
	 * Changes an entry; again, on what they left, if somebody else was faster.
	 * @return the entry as it is now; empty if there is none
	 */
	Optional<WaitlistEntry> change(WaitlistEntryId id, Consumer<WaitlistEntry> change);

	/** All that stand so, in fair order. */
	List<WaitlistEntry> all(WaitlistEntry.Status status);

	/** Those that were offered a time of this appointment. */
	List<WaitlistEntry> offered(AppointmentId appointment);

	/** In fair order. */
	PageOf<WaitlistEntry> list(Filter filter, Paging paging);

	/**
	 * Which entries are wanted; what is null does not matter.
	 *
	 * @param site one that would suit the patient
	 */
	record Filter(WaitlistEntry.@Nullable Status status, @Nullable VisitTypeCode visitType, @Nullable SiteCode site,
			@Nullable PatientId patient) {
	}

}
