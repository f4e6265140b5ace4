package org.clinicops.scheduling.appointment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;

/** An empty work queue. */
public final class NoRequests implements BookingRequests {

	@Override
	public void insertIfAbsent(BookingRequest request) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<BookingRequest> find(BookingRequestId id) {
		return Optional.empty();
	}

	@Override
	public Optional<BookingRequest> change(BookingRequestId id, Consumer<BookingRequest> change) {
		return Optional.empty();
	}

	@Override
	public PageOf<BookingRequest> list(Filter filter, Paging paging) {
		return new PageOf<>(List.of(), paging.page(), paging.size(), 0);
	}

}
