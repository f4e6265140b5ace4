package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

/** The booking requests in the store. */
public interface BookingRequests {

	/** Adds a new request, unless it is there already: then nothing changes. */
	void insertIfAbsent(BookingRequest request);

	Optional<BookingRequest> find(BookingRequestId id);

	/**
	 * Changes a request; again, on what they left, if somebody else was faster.
	 * @return the request as it is now; empty if there is none
	 */
	Optional<BookingRequest> change(BookingRequestId id, Consumer<BookingRequest> change);

	/** Urgent ones first, then the oldest. */
	PageOf<BookingRequest> list(Filter filter, Paging paging);

	/**
	 * Which requests are wanted; what is null does not matter.
	 *
	 * @param site one that suits the patient: a preferred one, or any if none is
	 * preferred
	 */
	record Filter(BookingRequest.@Nullable Status status, @Nullable Pathway pathway, @Nullable SiteCode site,
			Work work) {
	}

	/**
	 * What is done about the requests that are wanted.
	 *
	 * @param claimed whether somebody works on it
	 * @param claimedBy who does
	 * @param snoozed whether it is put off
	 * @param now as of when
	 */
	record Work(@Nullable Boolean claimed, @Nullable String claimedBy, @Nullable Boolean snoozed, Instant now) {
	}

}
