package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;

/**
 * A work queue in which each of some patients waits for physical therapy, whatever is
 * booked: nobody tells it.
 */
public final class OpenRequests implements BookingRequests {

	private final Map<BookingRequestId, BookingRequest> requests;

	public OpenRequests(Collection<PatientId> patients) {
		this.requests = patients.stream()
			.map(OpenRequests::open)
			.collect(Collectors.toMap(BookingRequest::id, Function.identity()));
	}

	private static BookingRequest open(PatientId patient) {
		return BookingRequest.open(new SubmittedIntake(new IntakeId(patient.value()), patient, Urgency.ROUTINE,
				List.of(Pathway.PHYSICAL_THERAPY), List.of()), Pathway.PHYSICAL_THERAPY, Instant.EPOCH);
	}

	/** The request of that patient. */
	public static BookingRequestId of(PatientId patient) {
		return BookingRequestId.of(new IntakeId(patient.value()), Pathway.PHYSICAL_THERAPY);
	}

	@Override
	public void insertIfAbsent(BookingRequest request) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<BookingRequest> find(BookingRequestId id) {
		return Optional.ofNullable(this.requests.get(id));
	}

	@Override
	public Optional<BookingRequest> change(BookingRequestId id, Consumer<BookingRequest> change) {
		throw new UnsupportedOperationException();
	}

	@Override
	public PageOf<BookingRequest> list(Filter filter, Paging paging) {
		throw new UnsupportedOperationException();
	}

}
